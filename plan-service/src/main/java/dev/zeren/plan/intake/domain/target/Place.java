package dev.zeren.plan.intake.domain.target;

/**
 * Where something is printed: UTF-16 code units {@code start} (inclusive) to {@code end} (exclusive), counted like the
 * offset that was given to the reader.
 */
public record Place(int start, int end) {

    public Place {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a place: [" + start + "," + end + ")");
        }
    }

    /** What stands there in the text that begins at {@code offset}. */
    public String in(String text, int offset) {
        return text.substring(start - offset, end - offset);
    }

    boolean overlaps(Place other) {
        return start < other.end && other.start < end;
    }
}
