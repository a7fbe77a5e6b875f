package dev.zeren.document;

import java.io.ByteArrayOutputStream;

/** Undoes the filters of a PDF that write bytes as letters (ISO 32000-1, 7.4.2 and 7.4.3). */
final class AsciiFilters {

    private AsciiFilters() {}

    /** The bytes from a place on to the end mark of their filter, which is told by its letters. */
    static byte[] decode(byte[] content, int start) {
        int end = start;
        boolean hex = true;
        while (end < content.length && content[end] != '~' && !(hex && content[end] == '>')) {
            int c = content[end++];
            hex &= Character.digit(c, 16) >= 0 || isBlank(c);
        }
        return hex ? hex(content, start, end) : base85(content, start, end);
    }

    private static byte[] hex(byte[] content, int start, int end) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int high = -1;
        for (int at = start; at < end; at++) {
            int digit = Character.digit(content[at], 16);
            if (digit >= 0) {
                if (high >= 0) {
                    out.write(high * 16 + digit);
                }
                high = high < 0 ? digit : -1;
            }
        }
        return out.toByteArray();
    }

    private static byte[] base85(byte[] content, int start, int end) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long group = 0;
        int count = 0;
        for (int at = start; at < end; at++) {
            int c = content[at];
            if (c == 'z' && count == 0) {
                out.writeBytes(new byte[4]);
            } else if (c >= '!' && c <= 'u') {
                group = group * 85 + c - '!';
                if (++count == 5) {
                    write(out, group, 4);
                    group = 0;
                    count = 0;
                }
            }
        }
        if (count > 1) {
            for (int missing = count; missing < 5; missing++) {
                group = group * 85 + 84;
            }
            write(out, group, count - 1);
        }
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, long group, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write((int) (group >>> (24 - 8 * i)));
        }
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0;
    }
}
