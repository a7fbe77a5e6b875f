package dev.zeren.plan.intake.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All lines of a document with their labels, and which kind of label numbers the tasks.
 *
 * @param lines in order
 * @param taskKind the kind of label that numbers tasks; empty when nothing is numbered
 */
record Outline(List<ReadLine> lines, Optional<Label.Kind> taskKind) {

    private static final List<Label.Kind> TASK_KINDS =
            List.of(Label.Kind.NUMBER, Label.Kind.ARTICLE, Label.Kind.IDEOGRAPH_IN_BRACKETS, Label.Kind.IDEOGRAPH);

    static Outline of(List<ReadLine> lines) {
        return new Outline(List.copyOf(lines), taskKind(lines));
    }

    /** Where assignment clauses stand, there the tasks are; without any clause the innermost kind of label numbers them. */
    private static Optional<Label.Kind> taskKind(List<ReadLine> lines) {
        Map<Label.Kind, Integer> clauses = new EnumMap<>(Label.Kind.class);
        Map<Label.Kind, Integer> labels = new EnumMap<>(Label.Kind.class);
        Label.Kind current = null;
        for (ReadLine line : lines) {
            current = line.label().map(Label::kind).orElse(current);
            line.label().ifPresent(label -> labels.merge(label.kind(), 1, Integer::sum));
            if (current != null) {
                clauses.merge(current, line.clauses().size(), Integer::sum);
            }
        }
        List<Label.Kind> present = new ArrayList<>(TASK_KINDS);
        present.retainAll(labels.keySet());
        Optional<Label.Kind> best = Optional.empty();
        int most = 0;
        for (Label.Kind kind : present) {
            int count = clauses.getOrDefault(kind, 0);
            if (best.isEmpty() || count > most) {
                best = Optional.of(kind);
                most = count;
            }
        }
        return best;
    }

    boolean isTask(ReadLine line) {
        return line.label().map(Label::kind).equals(taskKind) && taskKind.isPresent();
    }

    boolean isSection(ReadLine line) {
        return taskKind.isPresent()
                && line.label()
                        .filter(label -> label.kind().isOutside(taskKind.get()))
                        .isPresent();
    }

    /** The position of the first line that opens a section or a task; the number of lines when there is none. */
    int bodyStart() {
        for (int i = 0; i < lines.size(); i++) {
            if (isTask(lines.get(i)) || isSection(lines.get(i))) {
                return i;
            }
        }
        return lines.size();
    }

    /** The position after the last line that opens a section or a task; 0 when there is none. */
    int lastLabelEnd() {
        for (int i = lines.size(); i > 0; i--) {
            if (isTask(lines.get(i - 1)) || isSection(lines.get(i - 1))) {
                return i;
            }
        }
        return 0;
    }
}
