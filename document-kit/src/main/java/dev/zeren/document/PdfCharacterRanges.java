package dev.zeren.document;

import java.nio.charset.StandardCharsets;

/**
 * Counts how many characters the tables of a PDF that say what its glyphs mean ({@code beginbfrange}) unfold to; one line
 * of them can stand for 65,536. Takes a stream piece by piece.
 */
final class PdfCharacterRanges {

    private static final byte[] BEGIN = "beginbfrange".getBytes(StandardCharsets.US_ASCII);
    /** How much of the word is also its beginning when it breaks off after {@code beginb}. */
    private static final int REPEATED = 6;

    private long total;
    private int matched;
    private boolean inside;
    private boolean comment;
    private boolean array;
    private boolean number;
    private int numbers;
    private long first;
    private long value;

    long total() {
        return total;
    }

    /** Another stream begins. */
    void reset() {
        matched = 0;
        inside = false;
    }

    void take(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (inside) {
                inTable(bytes[at]);
            } else {
                search(bytes[at]);
            }
        }
    }

    private void search(byte c) {
        if (c != BEGIN[matched]) {
            matched = matched == REPEATED && c == BEGIN[1] ? 1 : 0;
        }
        if (c == BEGIN[matched]) {
            matched++;
        }
        if (matched == BEGIN.length) {
            matched = 0;
            inside = true;
            comment = false;
            array = false;
            number = false;
            numbers = 0;
        }
    }

    private void inTable(byte c) {
        if (comment) {
            comment = c != '\n' && c != '\r';
        } else if (number) {
            inNumber(c);
        } else {
            switch (c) {
                case '%' -> comment = true;
                case '[' -> array = true;
                case ']' -> {
                    array = false;
                    numbers = 0;
                }
                case '<' -> {
                    number = true;
                    value = 0;
                }
                case 'e' -> inside = array;
                default -> {
                    // White space.
                }
            }
        }
    }

    private void inNumber(byte c) {
        if (c != '>') {
            value = (value * 16 + Math.max(0, Character.digit(c, 16))) & 0x7FFFFFFFL;
            return;
        }
        number = false;
        if (array) {
            return;
        }
        numbers++;
        if (numbers == 1) {
            first = value;
        } else if (numbers == 2) {
            total += Math.max(0, value - first + 1);
        } else {
            numbers = 0;
        }
    }
}
