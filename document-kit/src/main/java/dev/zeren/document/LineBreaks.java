package dev.zeren.document;

/** Counts lines the way editors do: LF, CR and CR LF each end one line. */
final class LineBreaks {

    private LineBreaks() {}

    /** How many lines end inside the text. */
    static int count(CharSequence text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lineFeedOfPair = c == '\n' && i > 0 && text.charAt(i - 1) == '\r';
            if ((c == '\n' && !lineFeedOfPair) || c == '\r') {
                count++;
            }
        }
        return count;
    }
}
