package dev.zeren.plan.intake.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Headings that print no number: 三月 above the tasks of a month, and the title of a second document in the file. */
final class Headless {

    private static final Set<Label.Kind> UNDER_NAMED = Set.of(Label.Kind.NUMBER, Label.Kind.NUMBER_IN_BRACKETS);
    /** How far below a second title its first label may stand. */
    private static final int LEAD_IN = 6;

    private static final int SIGNATURES = 3;

    private final List<ReadLine> lines;
    private final ReadingRules rules;
    private final Heads heads;

    private Headless(List<ReadLine> lines, ReadingRules rules) {
        this.lines = new ArrayList<>(lines);
        this.rules = rules;
        this.heads = new Heads(rules);
    }

    /** The lines, those that are such headings with a label that prints nothing. */
    static List<ReadLine> label(List<ReadLine> lines, ReadingRules rules) {
        return new Headless(lines, rules).label();
    }

    private List<ReadLine> label() {
        boolean inBody = false;
        int firstDate = -1;
        for (int i = 0; i < lines.size(); i++) {
            ReadLine line = lines.get(i);
            if (line.isLeftOut()) {
                continue;
            }
            if (inBody && Ending.isDate(line)) {
                firstDate = i;
            } else if (line.label().isPresent()) {
                inBody = true;
                firstDate = -1;
            } else if (firstDate >= 0 && heads.endsTitle(line) && beginsDocument(i)) {
                leaveOutSignature(firstDate);
                lines.set(i, labelled(line, Label.Kind.DOCUMENT));
                firstDate = -1;
            } else if (rules.namedHeading().matcher(line.text()).matches() && isAboveNumber(i)) {
                lines.set(i, labelled(line, Label.Kind.NAMED));
            }
        }
        return lines;
    }

    private boolean isAboveNumber(int at) {
        int next = at + 1;
        while (next < lines.size() && lines.get(next).isLeftOut()) {
            next++;
        }
        return next < lines.size()
                && lines.get(next)
                        .label()
                        .filter(label -> UNDER_NAMED.contains(label.kind()) && label.number() == 1)
                        .isPresent();
    }

    /** Whether the numbering starts anew, at its outermost, soon below a line. */
    private boolean beginsDocument(int title) {
        int passed = 1;
        for (int i = title + 1; i < lines.size() && passed < LEAD_IN; i++) {
            Optional<Label> label = lines.get(i).label();
            if (label.isPresent()) {
                return label.get().number() == 1
                        && !Label.Kind.NAMED.isOutside(label.get().kind());
            }
            passed += lines.get(i).isLeftOut() ? 0 : 1;
        }
        return false;
    }

    /** The date that ends the document above, and who signed it. */
    private void leaveOutSignature(int date) {
        lines.set(date, lines.get(date).leftOut(Unread.Reason.SIGNATURE));
        for (int i = date - 1; i > Math.max(0, date - 1 - SIGNATURES); i--) {
            ReadLine line = lines.get(i);
            boolean signature = line.label().isEmpty()
                    && line.clauses().isEmpty()
                    && !line.line().tableRow()
                    && rules.signature().matcher(line.text()).matches();
            if (!signature) {
                return;
            }
            lines.set(i, line.leftOut(Unread.Reason.SIGNATURE));
        }
    }

    private static ReadLine labelled(ReadLine line, Label.Kind kind) {
        Label label = new Label(kind, "", 0, 0);
        return new ReadLine(line.line(), Optional.of(label), List.of(), line.clauseFindings(), Optional.empty());
    }
}
