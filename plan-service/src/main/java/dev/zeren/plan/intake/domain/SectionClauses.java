package dev.zeren.plan.intake.domain;

import dev.zeren.plan.term.Duty;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The clauses that stand below a heading and above its tasks: they hold for each of these tasks that says nothing of its
 * own about their duties.
 */
final class SectionClauses {

    private final Outline outline;

    SectionClauses(Outline outline) {
        this.outline = outline;
    }

    /** Whether the clauses of the section that a line opens hold for a task below it. */
    boolean holdBelow(int section) {
        Set<Duty> duties = duties(section);
        if (duties.isEmpty()) {
            return false;
        }
        Label.Kind own = outline.lines().get(section).label().orElseThrow().kind();
        for (int i = section + 1; i < outline.lines().size(); i++) {
            Optional<Label> label = outline.lines().get(i).label();
            boolean ends = !outline.isText(i)
                    && label.filter(other -> own.isOutside(other.kind())).isEmpty();
            if (ends) {
                return false;
            }
            if (outline.isTask(i) && areSilent(duties(i), duties)) {
                return true;
            }
        }
        return false;
    }

    /** What the clauses ask from a line on to the next that opens anything. */
    private Set<Duty> duties(int opening) {
        Set<Duty> duties = EnumSet.noneOf(Duty.class);
        for (int i = opening; i < outline.lines().size() && (i == opening || outline.isText(i)); i++) {
            outline.lines().get(i).clauses().forEach(clause -> duties.addAll(duties(clause)));
        }
        return duties;
    }

    private static Set<Duty> duties(ClauseDraft clause) {
        Set<Duty> duties = EnumSet.noneOf(Duty.class);
        clause.roles().forEach(role -> duties.add(role.duty()));
        return duties;
    }

    private static boolean areSilent(Set<Duty> task, Set<Duty> section) {
        return section.stream().noneMatch(task::contains);
    }

    /** The clauses of a task, before them those of each heading above it that hold for it. */
    static List<ClauseDraft> of(List<Node> headings, List<ClauseDraft> task) {
        Set<Duty> said = EnumSet.noneOf(Duty.class);
        task.forEach(clause -> said.addAll(duties(clause)));
        List<ClauseDraft> all = new ArrayList<>();
        for (Node heading : headings) {
            Set<Duty> above = EnumSet.noneOf(Duty.class);
            heading.clauses().forEach(clause -> above.addAll(duties(clause)));
            if (areSilent(said, above)) {
                heading.clauses().forEach(clause -> all.add(clause.ofSection()));
            }
        }
        all.addAll(task);
        return all;
    }
}
