package dev.zeren.plan.intake.domain;

import dev.zeren.plan.term.NameKey;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts the names of units that a word or a slash joins: 基教股和教研室, 县教育局/县住建局. 规划与财务科 is one name; in doubt a
 * name stays whole. The clause keeps every word.
 */
final class UnitNames {

    /** 和平, 和田 and the like begin a name; they join nothing. */
    private static final Pattern JOINT = Pattern.compile("以及|[及与/／]|和(?!平|谐|田|顺|静|硕|龙|睦|美|林格尔|政县)");

    /** 县教育局与县公安局联合检查组 is one group. */
    private static final String TOGETHER = "联合";

    private static final int SHORTEST_FIRST = 3;
    private static final int SHORTEST_NEXT = 2;

    private final ClauseWords words;

    UnitNames(ClauseWords words) {
        this.words = words;
    }

    List<NameDraft> apart(Line line, List<NameDraft> names) {
        List<NameDraft> parted = new ArrayList<>();
        names.forEach(name -> part(line, name, parted));
        return parted;
    }

    private void part(Line line, NameDraft name, List<NameDraft> parted) {
        String printed = name.printed();
        if (printed.length() != name.at().length() || printed.contains(TOGETHER)) {
            parted.add(name);
            return;
        }
        int start = name.at().start() - line.at().start();
        int from = 0;
        Matcher joint = JOINT.matcher(printed);
        while (joint.find()) {
            if (joins(printed, from, joint)) {
                parted.add(draft(line, start + from, start + Blanks.skipBack(printed, from, joint.start())));
                from = Blanks.skip(printed, joint.end(), printed.length());
            }
        }
        parted.add(from == 0 ? name : draft(line, start + from, start + printed.length()));
    }

    private boolean joins(String printed, int from, Matcher joint) {
        String first = NameKey.of(printed.substring(from, joint.start()));
        String next = NameKey.of(words.beforeVerb(printed.substring(joint.end())));
        return first.chars().map(c -> Brackets.step((char) c)).sum() == 0
                && first.length() >= SHORTEST_FIRST
                && words.isOffice(first)
                && next.length() >= SHORTEST_NEXT
                && words.namesUnit(next);
    }

    private static NameDraft draft(Line line, int from, int to) {
        String printed = line.text().substring(from, to);
        return new NameDraft(printed, NameKey.of(printed), line.part(from, to));
    }
}
