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
        Map<Integer, Label.Kind> kinds = new HashMap<>();
        styled.forEach((at, level) -> kinds.put(at, ofLevel.get(level)));
        if (levels.isEmpty()) {
            kinds.putAll(kindsOfParts());
        } else {
            words.keySet().forEach(at -> kinds.put(at, ofLevel.get(Collections.min(levels))));
        }
        kinds.forEach((at, kind) -> lines.set(at, labelled(lines.get(at), kind)));
        return lines;
    }

    /** Whoever heads a part is styled as others are, or else is told by the words. */
    private void find() {
        List<Integer> title = new Heads(rules).title(lines, firstLabel());
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
        if (holdsNumbered(level)) {
            return Label.Kind.CHAPTER;
        }
        return level == deepest ? Label.Kind.TITLED : Label.Kind.NAMED;
    }

    private boolean holdsNumbered(int level) {
        boolean below = false;
        for (int i = 0; i < lines.size(); i++) {
            int own = styled.getOrDefault(i, 0);
            if (own > 0 && own <= level) {
                below = own == level;
            } else if (lines.get(i).label().isPresent()) {
                int ofLabel = lines.get(i).line().headingLevel();
                if (below && opensRow(i) && (ofLabel == 0 || ofLabel > level)) {
                    return true;
                }
                below = false;
            }
        }
        return false;
    }

    private boolean opensRow(int at) {
        Label label = lines.get(at).label().orElseThrow();
        return label.number() == 1 && OUTERMOST.contains(label.kind());
    }

    /** Headings of parts stand beside 一、, above it where one of them heads the tasks, or below it. */
    private Map<Integer, Label.Kind> kindsOfParts() {
        Optional<Label.Kind> outermost = OUTERMOST.stream()
                .filter(kind -> lines.stream().anyMatch(line -> isOf(line, kind)))
                .findFirst();
        Map<String, Integer> times = new HashMap<>();
        words.values().forEach(heading -> times.merge(heading, 1, Integer::sum));
        boolean tasksHeaded = times.keySet().stream()
                .anyMatch(heading -> rules.parts().partUnnumbered(heading).equals(Optional.of(SectionPart.TASKS)));
        Map<Integer, Label.Kind> kinds = new HashMap<>();
        boolean closes = true;
        boolean begins = false;
        int first = outermost.isEmpty() ? 0 : first(outermost.get());
        Label.Kind without = tasksHeaded ? Label.Kind.CHAPTER : outermost.orElse(Label.Kind.NAMED);
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (words.containsKey(i)) {
                boolean within = i > first && !closes && !begins || times.get(words.get(i)) > 1;
                kinds.put(i, outermost.isEmpty() || within ? Label.Kind.NAMED : without);
            } else if (lines.get(i).label().isPresent()) {
                boolean ofOutermost = outermost.isPresent() && isOf(lines.get(i), outermost.get());
                closes &= !ofOutermost;
                begins = ofOutermost && opensRow(i);
            }
        }
        return kinds;
    }

    private int first(Label.Kind kind) {
        int first = 0;
        while (!isOf(lines.get(first), kind)) {
            first++;
        }
        return first;
    }

    private int firstLabel() {
        int first = 0;
        while (first < lines.size() && lines.get(first).label().isEmpty()) {
            first++;
        }
        return first;
    }

    private static boolean isOf(ReadLine line, Label.Kind kind) {
        return line.label().filter(label -> label.kind() == kind).isPresent();
    }

    private static ReadLine labelled(ReadLine line, Label.Kind kind) {
        Label label = new Label(kind, "", 0, 0);
        return new ReadLine(line.line(), Optional.of(label), line.clauses(), line.clauseFindings(), line.noise());
    }
}
