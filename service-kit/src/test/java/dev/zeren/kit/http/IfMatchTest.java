package dev.zeren.kit.http;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.problem.CommonProblem;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class IfMatchTest {

    @Test
    void theVersionDecidesWhateverTheDigest() {
        assertDoesNotThrow(() -> IfMatch.of("\"7-0a1b\"").verify(7));
        assertDoesNotThrow(() -> IfMatch.of("\"7\"").verify(7));
    }

    @Test
    void anotherVersionOrATagThatWasNeverGivenIsStale() {
        for (String tag : List.of("\"6-0a1b\"", "W/\"7-0a1b\"", "7", "\"x\"", "\"99999999999999\"")) {
            Rejection refused =
                    assertThrows(Rejection.class, () -> IfMatch.of(tag).verify(7), tag);
            assertEquals(CommonProblem.STALE_VERSION, refused.type());
        }
    }

    @Test
    void noTagAndAStarAreNoPrecondition() {
        for (String tag : Arrays.asList(null, "", "*")) {
            Rejection refused = assertThrows(Rejection.class, () -> IfMatch.of(tag));
            assertEquals(CommonProblem.PRECONDITION_REQUIRED, refused.type());
        }
    }
}
