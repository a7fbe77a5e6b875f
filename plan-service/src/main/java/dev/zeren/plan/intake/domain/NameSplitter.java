package dev.zeren.plan.intake.domain;

import dev.zeren.document.Span;
import dev.zeren.plan.term.NameKey;
import java.util.ArrayList;
import java.util.List;

/** Last stage: splits the list of names of a role. A separator inside brackets separates nothing. */
final class NameSplitter {

    private static final String SEPARATORS = "、，,；;";
    private static final String FULL_STOPS = "。．.";

    private NameSplitter() {}

    /**
     * The names between two positions of a line, in printed order.
     *
     * @param breaksSeparate whether a line break ends a name, as in a cell, or was only cut into it
     */
    static List<NameDraft> split(Line line, int from, int to, boolean breaksSeparate) {
        String separators = breaksSeparate ? SEPARATORS + "\n" : SEPARATORS;
        List<NameDraft> names = new ArrayList<>();
        int depth = 0;
        int start = from;
        for (int i = from; i <= to; i++) {
            boolean separator =
                    i == to || (depth <= 0 && separators.indexOf(line.text().charAt(i)) >= 0);
            if (separator) {
                splitAtBlanks(line, start, i, names);
                start = i + 1;
            } else {
                depth += Brackets.step(line.text().charAt(i));
            }
        }
        return names;
    }

    /**
     * A blank separates names too, except the one that spaces out a short name to the width of three: neighbours of one
     * character each belong together, two by two, or three when there are just three.
     */
    private static void splitAtBlanks(Line line, int from, int to, List<NameDraft> names) {
        List<Span> tokens = tokens(line.text(), from, to);
        int i = 0;
        while (i < tokens.size()) {
            int run = 0;
            while (run <= 3 && i + run < tokens.size() && isOneIdeograph(line.text(), tokens.get(i + run))) {
                run++;
            }
            int taken = run == 3 ? 3 : Math.max(1, Math.min(run, 2));
            add(line, tokens.get(i).start(), tokens.get(i + taken - 1).end(), names);
            i += taken;
        }
    }

    /** Stretches between blanks; blanks inside brackets, beside Latin letters or at a line's end separate nothing. */
    private static List<Span> tokens(String text, int from, int to) {
        List<Span> tokens = new ArrayList<>();
        int depth = 0;
        int start = Blanks.skip(text, from, to);
        int i = start;
        while (i < to) {
            char c = text.charAt(i);
            if (!Blanks.isBlank(c) || depth > 0) {
                depth += Brackets.step(c);
                i++;
                continue;
            }
            int next = Blanks.skip(text, i, to);
            boolean wrapped = text.substring(i, next).indexOf('\n') >= 0;
            boolean gap = text.substring(i, next).chars().anyMatch(blank -> Blanks.isSpace((char) blank));
            if (next == to || (gap && !wrapped && separates(text.charAt(i - 1), text.charAt(next)))) {
                tokens.add(new Span(start, i, 1));
                start = next;
            }
            i = next;
        }
        if (start < to) {
            tokens.add(new Span(start, to, 1));
        }
        return tokens;
    }

    private static boolean separates(char before, char after) {
        return (isIdeograph(before) || Brackets.closes(before)) && isIdeograph(after);
    }

    private static boolean isOneIdeograph(String text, Span token) {
        return token.length() == 1 && isIdeograph(text.charAt(token.start()));
    }

    private static boolean isIdeograph(char c) {
        return Character.isIdeographic(c) || Character.isSurrogate(c);
    }

    private static void add(Line line, int from, int to, List<NameDraft> names) {
        int end = to;
        while (end > from
                && (FULL_STOPS.indexOf(line.text().charAt(end - 1)) >= 0
                        || Blanks.isBlank(line.text().charAt(end - 1)))) {
            end--;
        }
        String printed = Wraps.unwrap(line.text().substring(from, end));
        if (!NameKey.of(printed).isEmpty()) {
            names.add(new NameDraft(printed, NameKey.of(printed), line.part(from, end)));
        }
    }
}
