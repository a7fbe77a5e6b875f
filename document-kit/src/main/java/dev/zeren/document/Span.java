package dev.zeren.document;

/**
 * A place in a source text: characters {@code start} (inclusive) to {@code end} (exclusive), counted in UTF-16 code
 * units as Java and JavaScript count them, from 0.
 *
 * @param start first character, from 0
 * @param end one past the last character, not before {@code start}
 * @param line the line on which the first character stands, from 1
 */
public record Span(int start, int end, int line) {

    public Span {
        if (start < 0 || end < start || line < 1) {
            throw new IllegalArgumentException("not a span: [" + start + "," + end + ") on line " + line);
        }
    }

    /** The number of characters in it. */
    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /** Whether every character of the other span is also in this one. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }
}
