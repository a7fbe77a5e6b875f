package dev.zeren.plan.intake.domain;

import dev.zeren.plan.term.SectionPart;
import java.util.List;
import java.util.Set;

/** 一是, 二是 at the head of paragraphs number the measures of a task, or the tasks where nothing else does. */
final class Ordinals {

    /** What may stand above them where they number tasks. */
    private static final Set<Label.Kind> ABOVE =
            Set.of(Label.Kind.CHAPTER, Label.Kind.PART, Label.Kind.IDEOGRAPH, Label.Kind.NAMED);

    private final List<ReadLine> lines;
    private final List<SectionPart> parts;

    Ordinals(List<ReadLine> lines, List<SectionPart> parts) {
        this.lines = lines;
        this.parts = parts;
    }

    /** Where several headings hold them, they are tasks only if they are assigned one by one. */
    boolean numberTasks() {
        int headings = 0;
        int last = 0;
        int counted = 0;
        int assigned = 0;
        for (int i = 0; i < lines.size(); i++) {
            Label label = lines.get(i).label().orElse(null);
            if (label == null || !parts.get(i).holdsTasks()) {
                continue;
            }
            if (label.kind() == Label.Kind.ORDINAL) {
                boolean goesOn = label.number() == last + 1;
                counted += goesOn && last > 0 ? 1 : 0;
                last = goesOn ? label.number() : 0;
                assigned += lines.get(i).clauses().isEmpty() ? 0 : 1;
            } else if (ABOVE.contains(label.kind())) {
                last = 0;
                headings += label.kind() == Label.Kind.IDEOGRAPH ? 1 : 0;
                if (!lines.get(i).clauses().isEmpty()) {
                    return false;
                }
            } else {
                return false;
            }
        }
        return counted > 0 && (headings <= 1 || assigned > 1);
    }
}
