package dev.zeren.plan.evidence.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.zeren.kit.domain.Rejection;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One range as RFC 9110 means it, and the whole for what is none. */
class ByteRangeTest {

    private static final long SIZE = 100;

    @Test
    void aRangeIsCutToTheFile() {
        assertEquals(part(0, 0), ByteRange.of("bytes=0-0", SIZE));
        assertEquals(part(10, 99), ByteRange.of("bytes=10-", SIZE));
        assertEquals(part(10, 99), ByteRange.of("bytes=10-1000", SIZE));
        assertEquals(part(90, 99), ByteRange.of("bytes=-10", SIZE));
        assertEquals(part(0, 99), ByteRange.of("bytes=-1000", SIZE));
    }

    @Test
    void whatIsNoSingleRangeOfBytesMeansTheWhole() {
        for (String header :
                new String[] {null, "", "bytes=", "bytes=-", "bytes=5-3", "bytes=0-1,5-6", "pages=1-2", "bytes=a-b"}) {
            assertEquals(Optional.empty(), ByteRange.of(header, SIZE), header);
        }
        assertEquals(Optional.empty(), ByteRange.of("bytes=99999999999999999999-", SIZE));
    }

    @Test
    void aRangeBehindTheEndIsRefused() {
        for (String header : new String[] {"bytes=100-", "bytes=100-200", "bytes=-0"}) {
            assertThrows(Rejection.class, () -> ByteRange.of(header, SIZE), header);
        }
    }

    private static Optional<ByteRange> part(long first, long last) {
        return Optional.of(new ByteRange(first, last));
    }
}
