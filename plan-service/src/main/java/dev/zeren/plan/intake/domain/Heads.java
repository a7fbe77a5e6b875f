package dev.zeren.plan.intake.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the title among the lines above the first label. */
final class Heads {

    /** A line with any of these is a sentence, an address or a field of a form, and no line of a title. */
    private static final Pattern NOT_IN_TITLE = Pattern.compile("[。；;：:！!？?\\t]|^[（(].*[)）]$");

    private final ReadingRules rules;

    Heads(ReadingRules rules) {
        this.rules = rules;
    }

    /** The positions of the lines of the title, in order; empty when there is none. */
    List<Integer> title(List<ReadLine> lines, int bodyStart) {
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < bodyStart && candidates.size() < rules.titleLines(); i++) {
            ReadLine line = lines.get(i);
            if (line.isLeftOut() || Ending.isDate(line)) {
                continue;
            }
            if (!isTitleLike(line)) {
                break;
            }
            candidates.add(i);
            if (rules.titleEnding().matcher(line.text()).matches()) {
                return candidates;
            }
        }
        // Nothing says where the title ends, so no more than its first line is sure to be of it.
        return candidates.isEmpty() ? candidates : candidates.subList(0, 1);
    }

    private boolean isTitleLike(ReadLine line) {
        return !line.line().tableRow()
                && line.clauses().isEmpty()
                && line.text().length() <= rules.titleLength()
                && !NOT_IN_TITLE.matcher(line.text()).find();
    }
}
