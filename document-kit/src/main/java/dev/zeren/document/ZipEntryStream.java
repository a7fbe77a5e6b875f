package dev.zeren.document;

import dev.zeren.document.UnreadableDocument.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The content of one entry, inflated as it is read, held to its declared size and checksum. */
final class ZipEntryStream extends InputStream {

    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final ZipEntryRecord entry;
    private final byte[] content;
    private final Inflater inflater;
    private final CRC32 crc = new CRC32();
    private long read;

    ZipEntryStream(byte[] content, ZipEntryRecord entry) {
        this.content = content;
        this.entry = entry;
        if (entry.method() == DEFLATED) {
            inflater = new Inflater(true);
            inflater.setInput(content, (int) entry.dataStart(), (int) entry.compressedSize());
        } else if (entry.method() == STORED && entry.size() == entry.compressedSize()) {
            inflater = null;
        } else {
            throw damaged(null);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int count = inflater == null ? copy(buffer, offset, length) : inflate(buffer, offset, length);
        if (count < 0) {
            if (read != entry.size() || crc.getValue() != entry.crc()) {
                throw damaged(null);
            }
            return -1;
        }
        crc.update(buffer, offset, count);
        read += count;
        if (read > entry.size()) {
            throw new UnreadableDocument(
                    Reason.BOMB,
                    Map.of("what", "inflated", "entry", entry.name(), "limit", Long.toString(entry.size())));
        }
        return count;
    }

    private int copy(byte[] buffer, int offset, int length) {
        int count = (int) Math.min(length, entry.size() - read);
        if (count == 0) {
            return -1;
        }
        System.arraycopy(content, (int) (entry.dataStart() + read), buffer, offset, count);
        return count;
    }

    private int inflate(byte[] buffer, int offset, int length) {
        try {
            int count = inflater.inflate(buffer, offset, length);
            if (count > 0) {
                return count;
            }
            if (inflater.finished()) {
                return -1;
            }
            throw damaged(null);
        } catch (DataFormatException e) {
            throw damaged(e);
        }
    }

    @Override
    public void close() {
        if (inflater != null) {
            inflater.end();
        }
    }

    private UnreadableDocument damaged(Throwable cause) {
        return new UnreadableDocument(Reason.DAMAGED, Map.of("entry", entry.name()), cause);
    }
}
