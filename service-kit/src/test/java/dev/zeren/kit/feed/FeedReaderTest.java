package dev.zeren.kit.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.zeren.kit.domain.Rejection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FeedReaderTest {

    @Test
    void aBatchIsCutWhereTheBureauChangesAndKeepsItsOrder() {
        List<CloudEvent.Read> events = Stream.of("1 a", "2 a", "3 b", "4 a")
                .map(event -> new CloudEvent.Read(event.substring(0, 1), "t", "s", null, event.substring(2), null))
                .toList();
        List<List<String>> runs = FeedReader.runs(events).stream()
                .map(run -> run.stream().map(CloudEvent.Read::id).toList())
                .toList();
        assertEquals(List.of(List.of("1", "2"), List.of("3"), List.of("4")), runs);
    }

    @Test
    void positionsAreOrderedByTransactionAndThenByRow() {
        assertEquals(
                List.of("0-0", "9-2", "9-10", "10-1"),
                Stream.of("10-1", "9-10", "0-0", "9-2")
                        .map(FeedPosition::parse)
                        .sorted()
                        .map(FeedPosition::toString)
                        .toList());
        assertThrows(Rejection.class, () -> FeedPosition.parse("10"));
        assertThrows(Rejection.class, () -> FeedPosition.parse("9999999999999999999-1"));
    }
}
