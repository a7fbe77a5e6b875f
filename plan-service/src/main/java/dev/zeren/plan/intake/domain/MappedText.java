package dev.zeren.plan.intake.domain;

import dev.zeren.document.Span;
import dev.zeren.plan.intake.domain.target.TargetReader;
import java.util.Arrays;
import java.util.List;

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
                int end = Math.max(next, i + 1);
                asPrinted(line.text().substring(i, end), line.at().start() + i);
                i = end;
            }
        }
    }

    private void asPrinted(String piece, int place) {
        for (int i = 0; i < piece.length(); i++) {
            add(piece.charAt(i), place + i);
        }
    }

    /** The whole source, in which only the breaks inside its joined lines are left out; tables stay as they are. */
    static MappedText of(String source, List<Line> joined) {
        MappedText whole = new MappedText();
        int done = 0;
        for (Line line : joined) {
            if (!line.tableRow() && line.at().start() >= done) {
                whole.asPrinted(source.substring(done, line.at().start()), done);
                whole.append(line, 0, line.text().length());
                done = line.at().end();
            }
        }
        whole.asPrinted(source.substring(done), done);
        return whole;
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

    /** What of the text is printed at a place. */
    TargetReader.Line printedAt(Span at) {
        int from = firstFrom(at.start());
        return new TargetReader.Line(text.substring(from, firstFrom(at.end())), index -> places[from + index]);
    }

    private int firstFrom(int place) {
        int found = Arrays.binarySearch(places, 0, text.length(), place);
        return found >= 0 ? found : -found - 1;
    }

    /** Where a stretch of the text was printed. */
    Span at(int from, int to, SourceIndex lines) {
        int start = places[from];
        return new Span(start, places[to - 1] + 1, lines.lineOf(start));
    }
}
