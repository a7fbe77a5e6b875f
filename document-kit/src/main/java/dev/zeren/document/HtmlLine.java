package dev.zeren.document;

/** One paragraph of a page while its words come in. */
final class HtmlLine {

    /** Whether the program that wrote the page broke its source at blanks only, so that each break is one. */
    private final boolean brokenAtBlanks;

    private final StringBuilder text = new StringBuilder();
    private boolean blank;

    HtmlLine(boolean brokenAtBlanks) {
        this.brokenAtBlanks = brokenAtBlanks;
    }

    /**
     * White space collapses to one blank, to none at the edges of a line and where the source of the page merely breaks
     * between two Chinese characters; a no-break space and an ideographic one stay.
     */
    void append(String words, boolean preformatted) {
        if (preformatted) {
            settle(' ');
            text.append(words.replace("\r\n", "\n").replace('\r', '\n'));
            return;
        }
        boolean broken = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                blank = true;
                broken |= !brokenAtBlanks && (c == '\n' || c == '\r');
            } else if (c != '\u00AD' && c != '\u200B' && c != '\uFEFF') {
                if (broken && isWide(c) && !text.isEmpty() && isWide(text.charAt(text.length() - 1))) {
                    blank = false;
                }
                settle(c);
                broken = false;
                text.append(c);
            }
        }
    }

    private void settle(char next) {
        if (blank && !text.isEmpty() && !endsWithBreak() && next != '\n') {
            text.append(' ');
        }
        blank = false;
    }

    void lineBreak() {
        blank = false;
        text.append('\n');
    }

    boolean endsWithBreak() {
        return !text.isEmpty() && text.charAt(text.length() - 1) == '\n';
    }

    /** The paragraph without the breaks at its edges; the next one begins. */
    String take() {
        String taken = WordBody.trimBreaks(text.toString());
        text.setLength(0);
        blank = false;
        return taken;
    }

    private static boolean isWide(char c) {
        return c >= '\u2E80' && c < '\uFFF0';
    }
}
