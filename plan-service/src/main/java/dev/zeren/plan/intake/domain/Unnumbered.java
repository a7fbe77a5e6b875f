package dev.zeren.plan.intake.domain;

import dev.zeren.plan.term.SectionPart;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Headings that print no number and are told by the file, which styles them, or by their words, which open a part of a
 * plan: 指导思想, 保障措施.
 */
final class Unnumbered {

    /** The kinds that number the outermost headings of a document, outermost first. */
    private static final List<Label.Kind> OUTERMOST =
            List.of(Label.Kind.PART, Label.Kind.IDEOGRAPH, Label.Kind.IDEOGRAPH_IN_BRACKETS, Label.Kind.ARTICLE);

    private static final String GOES_ON = "，,、；;。";

    private final List<ReadLine> lines;
    private final ReadingRules rules;
    /** The level of each line that is a styled heading. */
    private final Map<Integer, Integer> styled = new TreeMap<>();
    /** The words of each line that opens a part. */
    private final Map<Integer, String> words = new TreeMap<>();

    private Unnumbered(List<ReadLine> lines, ReadingRules rules) {
        this.lines = new ArrayList<>(lines);
        this.rules = rules;
    }

    /** The lines, those that are such headings with a label that prints nothing. */
    static List<ReadLine> label(List<ReadLine> lines, ReadingRules rules) {
        return new Unnumbered(lines, rules).label();
    }

    private List<ReadLine> label() {
        find();
        Set<Integer> levels = new TreeSet<>(styled.values());
        Map<Integer, Label.Kind> ofLevel = new HashMap<>();
        levels.forEach(level -> ofLevel.put(level, kind(level, Collections.max(levels))));
        Optional<Label.Kind> outermost = OUTERMOST.stream()
                .filter(kind -> lines.stream().anyMatch(line -> isOf(line, kind)))
                .findFirst();
        Map<Integer, Label.Kind> kinds = new HashMap<>();
        styled.forEach((at, level) -> kinds.put(at, ofLevel.get(level)));
        for (int at : words.keySet()) {
            kinds.put(at, levels.isEmpty() ? kindOfPart(at, outermost) : ofLevel.get(Collections.min(levels)));
        }
        kinds.forEach((at, kind) -> lines.set(at, labelled(lines.get(at), kind)));
        return lines;
    }

    /** Whoever heads a part is styled as others are, or else is told by the words. */
    private void find() {
        List<Integer> title = new Heads(rules).title(lines, nextLabel(-1));
        int from = title.isEmpty() ? 0 : title.get(0);
        boolean titled = !title.isEmpty()
                && rules.titleEnding()
                        .matcher(lines.get(title.get(title.size() - 1)).text())
                        .matches();
        boolean inBody = false;
        for (int i = from; i < lines.size() && !(inBody && Ending.isDate(lines.get(i))); i++) {
            if (!(title.contains(i) && (titled || lines.get(i).line().headingLevel() == 0)) && mayHead(lines.get(i))) {
                find(i, inBody);
            }
            inBody |= lines.get(i).label().isPresent() || styled.containsKey(i) || words.containsKey(i);
        }
        Set<Integer> levels = new TreeSet<>();
        styled.forEach((at, level) -> {
            if (!words.containsKey(at)) {
                levels.add(level);
            }
        });
        styled.values().retainAll(levels);
        words.keySet().removeAll(styled.keySet());
        // Alone at its level above all others, the first line is the title even if it does not say so.
        if (!title.isEmpty()
                && styled.containsKey(from)
                && Collections.frequency(styled.values(), styled.get(from)) == 1) {
            styled.remove(from);
        }
    }

    private void find(int at, boolean inBody) {
        ReadLine line = lines.get(at);
        String heading = Headings.withoutClosingMark(line.text());
        if (rules.parts()
                .partUnnumbered(heading)
                .filter(part -> part != SectionPart.REVIEW)
                .isPresent()) {
            words.put(at, heading);
        }
        boolean ofDocument = !inBody && rules.titleEnding().matcher(line.text()).matches();
        if (line.line().headingLevel() > 0 && !ofDocument) {
            styled.put(at, line.line().headingLevel());
        }
    }

    private boolean mayHead(ReadLine line) {
        String text = line.text();
        return !line.isLeftOut()
                && line.label().isEmpty()
                && !line.line().tableRow()
                && text.length() <= rules.headingLength()
                && text.chars().noneMatch(c -> c == '。')
                && GOES_ON.indexOf(text.charAt(text.length() - 1)) < 0
                && !rules.webSign().matcher(text).find()
                && !rules.webHint().matcher(text).find();
    }

    /** The innermost are tasks unless numbers below say otherwise; a level with 一、 below it is outside of that. */
    private Label.Kind kind(int level, int deepest) {
        boolean holdsNumbered = styled.entrySet().stream()
                .filter(heading -> heading.getValue() == level)
                .anyMatch(heading -> holdsNumbered(heading.getKey(), level));
        if (holdsNumbered) {
            return Label.Kind.CHAPTER;
        }
        return level == deepest ? Label.Kind.TITLED : Label.Kind.NAMED;
    }

    private boolean holdsNumbered(int at, int level) {
        int next = nextLabel(at);
        boolean parted = styled.entrySet().stream()
                .anyMatch(other -> other.getKey() > at && other.getKey() < next && other.getValue() <= level);
        if (parted || next == lines.size()) {
            return false;
        }
        int ofNext = lines.get(next).line().headingLevel();
        return opensRow(next) && (ofNext == 0 || ofNext > level);
    }

    private boolean opensRow(int at) {
        Label label = lines.get(at).label().orElseThrow();
        return label.number() == 1 && OUTERMOST.contains(label.kind());
    }

    /** Beside 一、 where it leads in to all or closes all; above 一、 where a heading of the tasks does so; or below it. */
    private Label.Kind kindOfPart(int at, Optional<Label.Kind> outermost) {
        if (outermost.isEmpty() || Collections.frequency(words.values(), words.get(at)) > 1) {
            return Label.Kind.NAMED;
        }
        int first = -1;
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (isOf(lines.get(i), outermost.get())) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        int next = nextLabel(at);
        boolean begins = next < lines.size() && isOf(lines.get(next), outermost.get()) && opensRow(next);
        if (at > first && at < last && !begins) {
            return Label.Kind.NAMED;
        }
        boolean tasksHeaded = words.values().stream()
                .anyMatch(heading -> rules.parts().partUnnumbered(heading).equals(Optional.of(SectionPart.TASKS)));
        return tasksHeaded ? Label.Kind.CHAPTER : outermost.get();
    }

    private int nextLabel(int at) {
        int next = at + 1;
        while (next < lines.size() && lines.get(next).label().isEmpty()) {
            next++;
        }
        return next;
    }

    private static boolean isOf(ReadLine line, Label.Kind kind) {
        return line.label().filter(label -> label.kind() == kind).isPresent();
    }

    private static ReadLine labelled(ReadLine line, Label.Kind kind) {
        Label label = new Label(kind, "", 0, 0);
        return new ReadLine(line.line(), Optional.of(label), line.clauses(), line.clauseFindings(), line.noise());
    }
}
