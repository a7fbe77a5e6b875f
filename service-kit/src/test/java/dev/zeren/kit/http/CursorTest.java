package dev.zeren.kit.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.problem.CommonProblem;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CursorTest {

    @Test
    void aCursorLeadsBackToTheKeyItWasMadeOf() {
        UUID id = UUID.randomUUID();
        Cursor cursor = Cursor.read(Cursor.write(7, id, "甲/乙"), Integer.class, UUID.class, String.class);
        assertEquals(7, cursor.number(0));
        assertEquals(id, cursor.uuid(1));
        assertEquals("甲/乙", cursor.text(2));
    }

    @Test
    void noCursorIsTheBeginning() {
        assertTrue(Cursor.read(null, UUID.class).isStart());
    }

    @Test
    void aCursorOfAnotherListOrMadeUpIsRefused() {
        String numbers = Cursor.write(7, 8);
        for (String wrong : List.of(numbers, "", "ä", "not base64!", Cursor.write("7"), Cursor.write("x y"))) {
            Rejection refused = assertThrows(Rejection.class, () -> Cursor.read(wrong, UUID.class), wrong);
            assertEquals(CommonProblem.INVALID_CURSOR, refused.type());
        }
    }

    @Test
    void aPageOfAsManyRowsAsAskedIsTheLast() {
        PageRequest request = new PageRequest();
        request.limit = 2;
        assertEquals(
                null,
                Page.of(List.of("a", "b"), request, row -> new Object[] {row}).next());
        Page<String> page = Page.of(List.of("a", "b", "c"), request, row -> new Object[] {row});
        assertEquals(List.of("a", "b"), page.items());
        assertEquals("b", Cursor.read(page.next(), String.class).text(0));
    }
}
