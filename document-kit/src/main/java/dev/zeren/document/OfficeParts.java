package dev.zeren.document;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** What the writers of .docx and .xlsx have in common. */
final class OfficeParts {

    private OfficeParts() {}

    /** XML 1.0 has no place for most control characters and for half a surrogate pair; they become U+FFFD. */
    static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> {
            boolean allowed =
                    c == '\t' || c == '\n' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c > 0xFFFF;
            printable.appendCodePoint(allowed ? c : 0xFFFD);
        });
        return printable.toString();
    }

    /** A writer ends where its part ends; what holds the part goes on. */
    static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
