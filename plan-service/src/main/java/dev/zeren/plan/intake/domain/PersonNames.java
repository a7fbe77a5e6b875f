package dev.zeren.plan.intake.domain;

import dev.zeren.plan.term.NameKey;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the posts off the names of persons: 副局长张三 and 张三同志 are 张三. What is left must look like a name; of 王局长,
 * whose given name is not printed, nothing is taken. The clause keeps every word.
 */
final class PersonNames {

    private static final Pattern NAME =
            Pattern.compile("(?![各全])[\\p{IsHan}&&[^局委科室股处校部]]{2,4}|\\p{IsHan}{1,8}·\\p{IsHan}{1,8}");
    /** A longer text is no name with a post. */
    private static final int LONGEST = 60;

    /** A name and a post. */
    private static final int SHORTEST = 4;

    private final Pattern before;
    private final Pattern behind;

    PersonNames(ClauseWords words) {
        before = words.titlesBefore();
        behind = words.titlesBehind();
    }

    List<NameDraft> withoutTitles(Line line, List<NameDraft> names) {
        List<NameDraft> kept = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            boolean belongsToLast =
                    i > 0 && isTitle(names.get(i).printed()) && areBlankBetween(line, names.get(i - 1), names.get(i));
            boolean belongsToNext = i + 1 < names.size()
                    && isTitle(names.get(i).printed())
                    && (startsWithTitle(names.get(i + 1).printed())
                            || areBlankBetween(line, names.get(i), names.get(i + 1)));
            if (!belongsToNext && !belongsToLast) {
                kept.add(withoutTitle(line, names.get(i)));
            }
        }
        return kept;
    }

    private boolean isTitle(String printed) {
        return printed.length() <= LONGEST && before.matcher(printed).matches();
    }

    private boolean startsWithTitle(String printed) {
        return printed.length() <= LONGEST && before.matcher(printed).lookingAt();
    }

    private static boolean areBlankBetween(Line line, NameDraft one, NameDraft next) {
        int from = one.at().end() - line.at().start();
        return Blanks.isBlank(line.text(), from, next.at().start() - line.at().start());
    }

    private NameDraft withoutTitle(Line line, NameDraft name) {
        String printed = name.printed();
        if (printed.length() < SHORTEST
                || printed.length() > LONGEST
                || printed.length() != name.at().length()) {
            return name;
        }
        Matcher head = before.matcher(printed);
        int from = head.lookingAt() ? head.end() : 0;
        int to = printed.length();
        for (int i = from + 1; i < printed.length(); i++) {
            if (behind.matcher(printed).region(i, printed.length()).matches()) {
                to = i;
                break;
            }
        }
        String rest = printed.substring(from, to);
        if ((from == 0 && to == printed.length())
                || !NAME.matcher(NameKey.of(rest)).matches()) {
            return name;
        }
        int start = name.at().start() - line.at().start();
        return new NameDraft(rest, NameKey.of(rest), line.part(start + from, start + to));
    }
}
