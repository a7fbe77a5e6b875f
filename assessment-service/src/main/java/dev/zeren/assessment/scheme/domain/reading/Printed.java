package dev.zeren.assessment.scheme.domain.reading;

import dev.zeren.document.Span;
import dev.zeren.document.Table.Cell;

/**
 * Words of a document and where they stand, without the blanks around them.
 *
 * @param text as printed
 */
record Printed(Span at, String text) {

    static Printed of(Cell cell) {
        return of(cell.at(), cell.text());
    }

    static Printed of(Span at, String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        int above =
                (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
        return new Printed(
                new Span(at.start() + start, at.start() + end, at.line() + above), text.substring(start, end));
    }

    /** A part of it, without the blanks around. */
    Printed part(int from, int to) {
        int above = (int) text.substring(0, from).chars().filter(c -> c == '\n').count();
        return of(new Span(at.start() + from, at.start() + to, at.line() + above), text.substring(from, to));
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Whether a character shows nothing. */
    static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || Character.isISOControl(c);
    }

    static boolean isBlank(String text) {
        return text.chars().allMatch(c -> isBlank((char) c));
    }
}
