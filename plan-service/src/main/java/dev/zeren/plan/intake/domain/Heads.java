package dev.zeren.plan.intake.domain;

import dev.zeren.plan.term.NameKey;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the title among the lines above the first label. */
final class Heads {

    /** A line with any of these is a sentence, an address, a path or a field of a form, and no line of a title. */
    private static final Pattern NOT_IN_TITLE = Pattern.compile("[。；;：:！!？?\\t>＞|｜]|^[（(].*[)）]$");
    /** A notice that issues a document names it. */
    private static final Pattern ISSUED = Pattern.compile("印发.*《([^《》]{4,60})》.*通知");

    private final ReadingRules rules;

    Heads(ReadingRules rules) {
        this.rules = rules;
    }

    /** The positions of the lines of the title, in order; empty when there is none. */
    List<Integer> title(List<ReadLine> lines, int bodyStart) {
        List<Integer> title = title(lines, 0, bodyStart);
        if (title.isEmpty()) {
            return title;
        }
        Matcher notice = ISSUED.matcher(text(lines, title));
        if (notice.find()) {
            String issued = NameKey.of(notice.group(1));
            for (int i = title.get(title.size() - 1) + 1; i < bodyStart; i++) {
                ReadLine line = lines.get(i);
                if (line.isLeftOut() || Ending.isDate(line) || !isTitleLike(line)) {
                    continue;
                }
                List<Integer> inner = title(lines, i, bodyStart);
                if (NameKey.of(text(lines, inner)).endsWith(issued)) {
                    return inner;
                }
            }
        }
        return title;
    }

    private static String text(List<ReadLine> lines, List<Integer> positions) {
        StringBuilder text = new StringBuilder();
        positions.forEach(position -> text.append(lines.get(position).text()));
        return text.toString();
    }

    private List<Integer> title(List<ReadLine> lines, int from, int bodyStart) {
        List<Integer> candidates = new ArrayList<>();
        for (int i = from; i < bodyStart && candidates.size() < rules.titleLines(); i++) {
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

    /** Whether a line by itself is a title: of a document of some kind, and of a year or a bureau. */
    boolean endsTitle(ReadLine line) {
        return isTitleLike(line)
                && rules.titleEnding().matcher(line.text()).matches()
                && Dates.year(line.text()).isPresent();
    }

    private boolean isTitleLike(ReadLine line) {
        return !line.line().tableRow()
                && line.clauses().isEmpty()
                && line.text().length() <= rules.titleLength()
                && !NOT_IN_TITLE.matcher(line.text()).find();
    }
}
