package dev.zeren.document;

import dev.zeren.document.UnreadableDocument.Reason;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the central directory of a ZIP file (PKWARE APPNOTE 6.3, with ZIP64). The directory alone is believed: a file
 * whose local headers tell another story is damaged.
 */
final class ZipDirectory {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int MAX_COMMENT = 0xFFFF;
    private static final int ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
    private static final int ZIP64_LOCATOR_LENGTH = 20;
    private static final int ZIP64_END_SIGNATURE = 0x06064b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int ZIP64_EXTRA = 0x0001;
    private static final int ENCRYPTED_FLAG = 1;
    private static final long UNSIGNED_INT = 0xFFFFFFFFL;

    private final ByteBuffer bytes;
    private final int maxEntries;

    ZipDirectory(byte[] content, int maxEntries) {
        this.bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        this.maxEntries = maxEntries;
    }

    List<ZipEntryRecord> read() {
        try {
            return readEntries();
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new UnreadableDocument(Reason.DAMAGED, Map.of(), e);
        }
    }

    private List<ZipEntryRecord> readEntries() {
        int end = findEnd();
        long count = unsignedShort(end + 10);
        long start = unsignedInt(end + 16);
        if (count == 0xFFFF || start == UNSIGNED_INT) {
            int end64 = findZip64End(end);
            count = bytes.getLong(end64 + 32);
            start = bytes.getLong(end64 + 48);
        }
        if (count < 0 || count > maxEntries) {
            throw new UnreadableDocument(
                    Reason.TOO_LARGE,
                    Map.of(
                            "what", "entries",
                            "limit", Integer.toString(maxEntries),
                            "actual", Long.toUnsignedString(count)));
        }
        List<ZipEntryRecord> entries = new ArrayList<>();
        int at = position(start);
        for (long i = 0; i < count; i++) {
            require(bytes.getInt(at) == ENTRY_SIGNATURE);
            entries.add(entry(at));
            at += ENTRY_LENGTH + unsignedShort(at + 28) + unsignedShort(at + 30) + unsignedShort(at + 32);
        }
        return entries;
    }

    private int findEnd() {
        int last = bytes.capacity() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
            if (bytes.getInt(at) == END_SIGNATURE) {
                return at;
            }
        }
        throw damaged();
    }

    private int findZip64End(int end) {
        int locator = end - ZIP64_LOCATOR_LENGTH;
        require(locator >= 0 && bytes.getInt(locator) == ZIP64_LOCATOR_SIGNATURE);
        int end64 = position(bytes.getLong(locator + 8));
        require(bytes.getInt(end64) == ZIP64_END_SIGNATURE);
        return end64;
    }

    private ZipEntryRecord entry(int at) {
        int nameLength = unsignedShort(at + 28);
        String name = name(at + ENTRY_LENGTH, nameLength);
        Sizes sizes = new Sizes(unsignedInt(at + 24), unsignedInt(at + 20), unsignedInt(at + 42))
                .widened(at + ENTRY_LENGTH + nameLength, unsignedShort(at + 30));
        int header = position(sizes.headerStart);
        require(bytes.getInt(header) == LOCAL_SIGNATURE);
        int localNameLength = unsignedShort(header + 26);
        require(name.equals(name(header + LOCAL_LENGTH, localNameLength)));
        long dataStart = (long) header + LOCAL_LENGTH + localNameLength + unsignedShort(header + 28);
        ZipEntryRecord entry = new ZipEntryRecord(
                name,
                (unsignedShort(at + 8) & ENCRYPTED_FLAG) != 0,
                unsignedShort(at + 10),
                unsignedInt(at + 16),
                sizes.compressed,
                sizes.inflated,
                header,
                dataStart);
        // A size beyond what a long sum can hold is a bomb, which the caller tells; the stored bytes must be there.
        require(entry.compressedSize() >= 0 && entry.dataEnd() <= bytes.capacity());
        return entry;
    }

    private final class Sizes {

        private long inflated;
        private long compressed;
        private long headerStart;

        Sizes(long inflated, long compressed, long headerStart) {
            this.inflated = inflated;
            this.compressed = compressed;
            this.headerStart = headerStart;
        }

        /** Takes the 64-bit values from the ZIP64 extra field, which holds only those that are saturated, in order. */
        Sizes widened(int extra, int length) {
            int at = extra;
            while (at + 4 <= extra + length) {
                if (unsignedShort(at) == ZIP64_EXTRA) {
                    int value = at + 4;
                    if (inflated == UNSIGNED_INT) {
                        inflated = saturated(bytes.getLong(value));
                        value += Long.BYTES;
                    }
                    if (compressed == UNSIGNED_INT) {
                        compressed = bytes.getLong(value);
                        value += Long.BYTES;
                    }
                    if (headerStart == UNSIGNED_INT) {
                        headerStart = bytes.getLong(value);
                    }
                    return this;
                }
                at += 4 + unsignedShort(at + 2);
            }
            return this;
        }
    }

    /** Kept far below the range of long, so that sums of sizes cannot overflow. */
    private static long saturated(long size) {
        return size < 0 ? Long.MAX_VALUE / 1_000_000 : Math.min(size, Long.MAX_VALUE / 1_000_000);
    }

    private String name(int at, int length) {
        byte[] name = new byte[length];
        bytes.get(at, name);
        return new String(name, StandardCharsets.UTF_8);
    }

    private int position(long offset) {
        require(offset >= 0 && offset < bytes.capacity());
        return (int) offset;
    }

    private int unsignedShort(int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    private long unsignedInt(int at) {
        return Integer.toUnsignedLong(bytes.getInt(at));
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw damaged();
        }
    }

    private static UnreadableDocument damaged() {
        return new UnreadableDocument(Reason.DAMAGED, Map.of());
    }
}
