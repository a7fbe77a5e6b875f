package dev.zeren.plan.intake.domain;

import dev.zeren.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells the items apart that a cell numbers 1. 2. 3., each at the head of a line or behind a sentence. */
final class CellItems {

    private static final String SENTENCE_ENDS = "。；;";
    /** A label, and what stands behind it that tells it from a number in a sentence. */
    private static final int LONGEST_LABEL = 20;

    private CellItems() {}

    /** The items in order, all the words of the cell; the cell itself where it does not count from one to two. */
    static List<Line> of(Line cell) {
        String text = cell.text();
        List<Integer> starts = new ArrayList<>();
        Label.Kind kind = null;
        for (int i = 0; i < text.length(); i++) {
            if (!mayBegin(text, i)) {
                continue;
            }
            Optional<Label> label = Labels.of(head(cell, i));
            boolean next = label.isPresent()
                    && label.get().number() == starts.size() + 1
                    && (kind == null ? i == 0 : kind == label.get().kind());
            if (next) {
                kind = label.get().kind();
                starts.add(i);
            }
        }
        if (starts.size() < 2) {
            return List.of(cell);
        }
        List<Line> items = new ArrayList<>();
        int line = cell.at().line();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
            int stop = Blanks.skipBack(text, starts.get(i), end);
            Span at = new Span(cell.at().start() + starts.get(i), cell.at().start() + stop, line);
            items.add(new Line(at, text.substring(starts.get(i), stop), false));
            line += (int) text.substring(starts.get(i), end)
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
        }
        return items;
    }

    private static boolean mayBegin(String text, int at) {
        if (Blanks.isBlank(text.charAt(at))) {
            return false;
        }
        int before = Blanks.skipBack(text, 0, at);
        return before == 0
                || SENTENCE_ENDS.indexOf(text.charAt(before - 1)) >= 0
                || text.substring(before, at).indexOf('\n') >= 0;
    }

    private static Line head(Line cell, int from) {
        int to = Math.min(cell.text().length(), from + LONGEST_LABEL);
        return new Line(cell.part(from, to), cell.text().substring(from, to), false);
    }
}
