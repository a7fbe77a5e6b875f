package dev.zeren.plan.intake.domain;

import dev.zeren.plan.intake.domain.target.Phase;
import dev.zeren.plan.term.LayoutJson;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * What was read from a work plan: nothing resolved against the directory, nothing corrected, nothing dropped.
 *
 * @param title as printed, without blanks around it; null when the document shows none
 * @param year the year the plan is for, from the title or else the date of issue; null when neither tells
 * @param issuedOn the date printed under the text or under the title; null when there is none
 * @param preamble the text between title and first heading, paragraphs joined by line feeds; empty when there is none
 * @param sections in printed order. Tasks that stand under no heading are in a section whose label, heading and text
 *     are empty
 * @param phases in which stretches of time the plan is carried out, as its headings say; may be empty
 * @param findings what a planner should look at, in order of place
 * @param unread the printed characters that are part of no node above, in order
 * @param coverage which character of the source went where; sums up to the whole text
 * @param layout in which order all of it is printed; sections and tasks by their place, a section before its tasks
 */
public record PlanDraft(
        String title,
        Integer year,
        LocalDate issuedOn,
        String preamble,
        List<SectionDraft> sections,
        List<Phase> phases,
        List<Finding> findings,
        List<Unread> unread,
        Coverage coverage,
        List<LayoutJson.Piece> layout) {

    public PlanDraft {
        sections = List.copyOf(sections);
        phases = List.copyOf(phases);
        findings = List.copyOf(findings);
        unread = List.copyOf(unread);
        layout = List.copyOf(layout);
    }

    PlanDraft with(List<SectionDraft> otherSections, List<Phase> found, List<Finding> otherFindings) {
        return new PlanDraft(
                title, year, issuedOn, preamble, otherSections, found, otherFindings, unread, coverage, layout);
    }

    /** The tasks of all sections in printed order. */
    public List<TaskDraft> tasks() {
        return sections.stream().flatMap(section -> section.tasks().stream()).toList();
    }

    /** The roles of all clauses in printed order. */
    public Stream<RoleDraft> roles() {
        return tasks().stream().flatMap(task -> task.clauses().stream()).flatMap(clause -> clause.roles().stream());
    }

    /** The same with each name in place of which others are put. */
    public PlanDraft withNames(BiFunction<RoleDraft, NameDraft, List<NameDraft>> others) {
        List<SectionDraft> changed = sections.stream()
                .map(section -> section.with(section.tasks().stream()
                        .map(task -> task.with(task.clauses().stream()
                                .map(clause -> clause.withNames(others))
                                .toList()))
                        .toList()))
                .toList();
        return with(changed, phases, findings);
    }
}
