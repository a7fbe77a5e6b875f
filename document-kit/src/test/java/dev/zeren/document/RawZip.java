package dev.zeren.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipInputStream;

/** A ZIP file whose directory says what the test wants it to say. */
final class RawZip {

    private final ByteArrayOutputStream local = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private final Map<String, byte[]> pending = new LinkedHashMap<>();
    private int count;
    private int flags;

    static RawZip of(Docx docx) {
        RawZip zip = new RawZip();
        try (var in = new ZipInputStream(new ByteArrayInputStream(docx.toBytes()))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.pending.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip;
    }

    RawZip encrypted() {
        flags = 1;
        return this;
    }

    /** Adds an entry with any declared size; it takes the place of one of the same name. */
    RawZip entry(String name, byte[] stored, long declaredSize, int method) {
        pending.remove(name);
        write(name, stored, declaredSize, method, 0);
        return this;
    }

    /** Adds an entry whose stored bytes are another entry, header and all. */
    RawZip nested(String outer, String inner) {
        RawZip zip = new RawZip();
        zip.write(inner, new byte[100], 100, 0, crc(new byte[100]));
        byte[] whole = zip.local.toByteArray();
        write(outer, whole, whole.length, 0, crc(whole));
        directory(inner, 100, 100, 0, crc(new byte[100]), local.size() - whole.length);
        return this;
    }

    private void write(String name, byte[] stored, long declaredSize, int method, long crc) {
        int header = local.size();
        byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer head = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
        head.putInt(0x04034b50).putShort((short) 20).putShort((short) flags).putShort((short) method);
        head.putInt(0).putInt((int) crc).putInt(stored.length).putInt((int) declaredSize);
        head.putShort((short) encoded.length).putShort((short) 0);
        local.writeBytes(head.array());
        local.writeBytes(encoded);
        local.writeBytes(stored);
        directory(name, stored.length, declaredSize, method, crc, header);
    }

    private void directory(String name, int stored, long declaredSize, int method, long crc, int header) {
        byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer head = ByteBuffer.allocate(46).order(ByteOrder.LITTLE_ENDIAN);
        head.putInt(0x02014b50).putShort((short) 20).putShort((short) 20);
        head.putShort((short) flags).putShort((short) method);
        head.putInt(0).putInt((int) crc).putInt(stored).putInt((int) declaredSize);
        head.putShort((short) encoded.length).putShort((short) 0).putShort((short) 0);
        head.putShort((short) 0).putShort((short) 0).putInt(0).putInt(header);
        directory.writeBytes(head.array());
        directory.writeBytes(encoded);
        count++;
    }

    private static long crc(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return crc.getValue();
    }

    byte[] toBytes() {
        pending.forEach((name, content) -> write(name, content, content.length, 0, crc(content)));
        pending.clear();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(local.toByteArray());
        file.writeBytes(directory.toByteArray());
        ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
        end.putInt(0x06054b50).putShort((short) 0).putShort((short) 0);
        end.putShort((short) count).putShort((short) count);
        end.putInt(directory.size()).putInt(local.size()).putShort((short) 0);
        file.writeBytes(end.array());
        return file.toByteArray();
    }
}
