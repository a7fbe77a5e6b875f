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
    /** A notice that issues a document names it, with title marks or without. */
    private static final Pattern ISSUED =
            Pattern.compile("印发(?:.*《([^《》]{4,60})》.*通知|([^《》]{4,60}?)的通知(?:[（(].{1,12}[)）])?$)");
    /** The years of a plan in brackets on the line below its title, as they stand in a {@link NameKey}. */
    private static final Pattern YEARS = Pattern.compile("\\((?:20\\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})"
            + "(?:年?[-—–~至]+(?:20)?\\d{2})?(?:学?年度?)?(?:第[一二]学期|[春秋]季(?:学期)?|[上下]半年)?\\)");

    private static final int LONGEST_YEARS = 30;

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
            String issued = NameKey.of(notice.group(1) == null ? notice.group(2) : notice.group(1));
            for (int i = title.get(title.size() - 1) + 1; i < bodyStart; i++) {
                ReadLine line = lines.get(i);
                if (line.isLeftOut() || Ending.isDate(line) || !isTitleLike(line)) {
                    continue;
                }
                List<Integer> inner = title(lines, i, bodyStart);
                if (isTitle(issued, lines, inner)) {
                    return inner;
                }
            }
        }
        return title;
    }

    /** Whether lines are the title that a notice names, which may leave out the years below it. */
    private static boolean isTitle(String issued, List<ReadLine> lines, List<Integer> title) {
        if (title.isEmpty()) {
            return false;
        }
        int last = title.size() - 1;
        return NameKey.of(text(lines, title)).endsWith(issued)
                || (isYears(lines.get(title.get(last)))
                        && NameKey.of(text(lines, title.subList(0, last))).endsWith(issued));
    }

    private static String text(List<ReadLine> lines, List<Integer> positions) {
        StringBuilder text = new StringBuilder();
        positions.forEach(position -> text.append(lines.get(position).text()));
        return text.toString();
    }

    private List<Integer> title(List<ReadLine> lines, int from, int bodyStart) {
        List<Integer> candidates = new ArrayList<>();
        boolean ended = false;
        for (int i = from; i < bodyStart; i++) {
            ReadLine line = lines.get(i);
            if (line.isLeftOut() || (candidates.isEmpty() && !hasWords(line))) {
                continue;
            }
            if (!candidates.isEmpty() && isYears(line)) {
                candidates.add(i);
                return candidates;
            }
            if (ended) {
                return candidates;
            }
            if (Ending.isDate(line)) {
                dropSigners(lines, candidates);
                continue;
            }
            if (!isTitleLike(line) || candidates.size() == rules.titleLines()) {
                break;
            }
            candidates.add(i);
            ended = rules.titleEnding().matcher(line.whole()).matches();
        }
        // Where nothing says where the title ends, no more than its first line is sure to be of it.
        return ended || candidates.isEmpty() ? candidates : candidates.subList(0, 1);
    }

    /** Who stands directly above a date signed what is above, and is no part of a title below. */
    private void dropSigners(List<ReadLine> lines, List<Integer> candidates) {
        boolean signers = candidates.stream()
                .allMatch(i -> rules.signature().matcher(lines.get(i).text()).matches());
        if (signers) {
            candidates.clear();
        }
    }

    private static boolean hasWords(ReadLine line) {
        return line.text().codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean isYears(ReadLine line) {
        return !line.line().tableRow()
                && line.text().length() <= LONGEST_YEARS
                && YEARS.matcher(NameKey.of(line.text())).matches();
    }

    /** Whether a line by itself is a title: of a document of some kind, and of a year or a bureau. */
    boolean endsTitle(ReadLine line) {
        return isTitleLike(line)
                && rules.titleEnding().matcher(line.whole()).matches()
                && Dates.year(line.text()).isPresent();
    }

    private boolean isTitleLike(ReadLine line) {
        return !line.line().tableRow()
                && line.clauses().isEmpty()
                && line.text().length() <= rules.titleLength()
                && !NOT_IN_TITLE.matcher(line.text()).find();
    }
}
