package dev.zeren.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Damage done to valid files; the same random numbers do the same. */
final class Damage {

    private Damage() {}

    /** Cuts, flips, fills, moves or repeats bytes. */
    static byte[] ofBytes(byte[] valid, Random random) {
        byte[] damaged = valid.clone();
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times && damaged.length > 16; i++) {
            int from = random.nextInt(damaged.length);
            int length = 1 + random.nextInt(Math.min(64, damaged.length - from));
            switch (random.nextInt(6)) {
                case 0 -> damaged = Arrays.copyOf(damaged, Math.max(16, from));
                case 1 -> damaged[from] ^= (byte) (1 << random.nextInt(8));
                case 2 -> damaged[from] = (byte) random.nextInt(256);
                case 3 -> Arrays.fill(damaged, from, from + length, (byte) (random.nextBoolean() ? 0 : 0xFF));
                case 4 -> {
                    int to = random.nextInt(damaged.length - length + 1);
                    System.arraycopy(damaged, from, damaged, to, length);
                }
                default -> damaged = repeated(damaged, from, length);
            }
        }
        return damaged;
    }

    private static byte[] repeated(byte[] content, int from, int length) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(content, 0, from + length);
        out.write(content, from, content.length - from);
        return out.toByteArray();
    }

    /** Damages what a container holds and packs it again soundly, so that the parts themselves are read. */
    static byte[] ofParts(byte[] container, Random random) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(container));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                boolean hit =
                        entry.getName().contains("sheet") || entry.getName().endsWith("document.xml");
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(hit ? ofMarkup(part, random) : part);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** Whole elements and numbers change, so that most of what comes out is well-formed. */
    static byte[] ofMarkup(byte[] part, Random random) {
        String xml = new String(part, StandardCharsets.UTF_8);
        String[] pieces = xml.split("(?=<)");
        int times = 1 + random.nextInt(5);
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(pieces.length);
            switch (random.nextInt(4)) {
                case 0 -> pieces[at] = pieces[at].replaceAll("\\d+", Integer.toString(random.nextInt()));
                case 1 -> pieces[at] = pieces[random.nextInt(pieces.length)];
                case 2 -> pieces[at] = pieces[at].endsWith("/>") ? "" : pieces[at] + "文";
                default -> pieces[at] = pieces[at].replaceAll("\"[^\"]*\"", "\"continue\"");
            }
        }
        return String.join("", pieces).getBytes(StandardCharsets.UTF_8);
    }
}
