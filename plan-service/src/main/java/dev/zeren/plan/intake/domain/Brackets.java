package dev.zeren.plan.intake.domain;

/** Brackets of either width, which documents mix freely: （…) closes. */
final class Brackets {

    private static final String OPENING = "（(【［[〔";
    private static final String CLOSING = "）)】］]〕";
    private static final String QUOTES_OPENING = "“《「『〈";
    private static final String QUOTES_CLOSING = "”》」』〉";

    private Brackets() {}

    /** Where a bracket opens and where it closes. */
    record Pair(int opening, int closing) {}

    static boolean opens(char c) {
        return OPENING.indexOf(c) >= 0;
    }

    static boolean closes(char c) {
        return CLOSING.indexOf(c) >= 0;
    }

    static boolean opensQuote(char c) {
        return QUOTES_OPENING.indexOf(c) >= 0;
    }

    /** How the nesting depth changes at a character. */
    static int step(char c) {
        if (opens(c)) {
            return 1;
        }
        return closes(c) ? -1 : 0;
    }

    /** The position of the bracket that closes the one at {@code opening}; -1 when none does. */
    static int closing(String text, int opening) {
        int depth = 0;
        for (int i = opening; i < text.length(); i++) {
            depth += step(text.charAt(i));
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The position of the bracket that the one at {@code closing} closes; -1 when it is not within so many characters. */
    static int opening(String text, int closing, int within) {
        int depth = 0;
        for (int i = closing; i >= Math.max(0, closing - within); i--) {
            depth += step(text.charAt(i));
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The first of the wanted character from {@code from} on, below {@code to}, that stands in no bracket and no quotation
     * mark; if there is none, because something was never closed, the first of all; -1 when there is none at all.
     */
    static int firstOutside(String text, int from, int to, char wanted) {
        int depth = 0;
        int first = -1;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == wanted && depth <= 0) {
                return i;
            }
            if (c == wanted && first < 0) {
                first = i;
            }
            depth += step(c) + quoteStep(c);
        }
        return first;
    }

    private static int quoteStep(char c) {
        if (QUOTES_OPENING.indexOf(c) >= 0) {
            return 1;
        }
        return QUOTES_CLOSING.indexOf(c) >= 0 ? -1 : 0;
    }
}
