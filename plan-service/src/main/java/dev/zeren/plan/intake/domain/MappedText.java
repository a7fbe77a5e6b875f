package dev.zeren.plan.intake.domain;

import dev.zeren.document.Span;
import java.util.Arrays;

/** Text put together from pieces of a source, each character of which knows where it was printed. */
final class MappedText {

    private final StringBuilder text = new StringBuilder();
    private int[] places = new int[64];
    private boolean paragraphEnds;

    /** Adds a piece of the source without blanks around it and without the line breaks inside it. */
    void append(Line line, int from, int to) {
        if (paragraphEnds && from < to) {
            paragraphEnds = false;
            add('\n', places[text.length() - 1] + 1);
        }
        int i = from;
        while (i < to) {
            char c = line.text().charAt(i);
            int next = Blanks.skip(line.text(), i, to);
            if (next > i && hasBreak(line.text(), i, next)) {
                // Between two Latin words the break is a space, as it is everywhere.
                if (i > from
                        && next < to
                        && Wraps.isLatin(line.text().charAt(i - 1))
                        && Wraps.isLatin(line.text().charAt(next))) {
                    add(' ', line.at().start() + i);
                }
                i = next;
            } else {
                add(c, line.at().start() + i);
                i++;
            }
        }
    }

    /** What is added next is a paragraph of its own; the break stands for the place after the last character. */
    void breakParagraph() {
        paragraphEnds = true;
    }

    private void add(char c, int place) {
        if (text.length() == places.length) {
            places = Arrays.copyOf(places, 2 * places.length);
        }
        places[text.length()] = place;
        text.append(c);
    }

    private static boolean hasBreak(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                return true;
            }
        }
        return false;
    }

    int length() {
        return text.length();
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** Where a stretch of the text was printed. */
    Span at(int from, int to, SourceIndex lines) {
        int start = places[from];
        return new Span(start, places[to - 1] + 1, lines.lineOf(start));
    }
}
