package dev.zeren.plan.intake.domain;

/**
 * What counts as blank in a Chinese document: also the ideographic and the no-break space, and what shows nothing at all:
 * control characters, marks of direction, spaces without width.
 */
final class Blanks {

    private Blanks() {}

    static boolean isBlank(char c) {
        return isSpace(c) || Character.getType(c) == Character.FORMAT || Character.isISOControl(c);
    }

    /** Whether a character shows a gap. */
    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static boolean isBlank(CharSequence text, int from, int to) {
        return skip(text, from, to) == to;
    }

    /** The first position from {@code from} on that is not blank, at most {@code to}. */
    static int skip(CharSequence text, int from, int to) {
        int i = from;
        while (i < to && isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The last position back from {@code to} before which no blank stands, at least {@code from}. */
    static int skipBack(CharSequence text, int from, int to) {
        int i = to;
        while (i > from && isBlank(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    static String strip(String text) {
        int start = skip(text, 0, text.length());
        return text.substring(start, skipBack(text, start, text.length()));
    }
}
