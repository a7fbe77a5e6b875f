package dev.zeren.plan.intake.domain;

import dev.zeren.document.Span;
import dev.zeren.plan.intake.domain.target.Reading;
import java.time.LocalDate;
import java.util.List;

/**
 * A numbered task.
 *
 * @param label the printed number with its marks, e.g. {@code 1.}, {@code 11．}, {@code （一）}; never the identity
 * @param number what the label says, at least 0
 * @param heading the first sentence without its closing 。; empty when the first sentence is too long for a heading
 * @param text what is printed after the heading with the clauses cut out, paragraphs joined by line feeds; may be empty
 * @param at from the label to the last printed character, clauses included
 * @param printed its lines as printed, label and clauses included, joined by line feeds; a line
 *     separator (U+2028) is a break inside a clause; empty where it stands in a table
 * @param clauses in printed order; may be empty
 * @param measures what the text numbers below the task, in printed order; may be empty
 * @param dueOn the day that the clauses print as deadline; null when they print none, an open one or several
 * @param reading targets, due dates and quotas in the task's words
 */
public record TaskDraft(
        String label,
        int number,
        String heading,
        String text,
        Span at,
        String printed,
        List<ClauseDraft> clauses,
        List<MeasureDraft> measures,
        LocalDate dueOn,
        Reading reading) {

    private static final Reading NOTHING = new Reading(List.of(), List.of(), List.of(), List.of(), List.of());

    /** A task whose words are still to be read. */
    TaskDraft(
            String label,
            int number,
            String heading,
            String text,
            Span at,
            String printed,
            List<ClauseDraft> clauses,
            List<MeasureDraft> measures) {
        this(label, number, heading, text, at, printed, clauses, measures, null, NOTHING);
    }

    TaskDraft with(Reading found, LocalDate deadline) {
        return new TaskDraft(label, number, heading, text, at, printed, clauses, measures, deadline, found);
    }

    TaskDraft with(List<ClauseDraft> others) {
        return new TaskDraft(label, number, heading, text, at, printed, others, measures, dueOn, reading);
    }

    public TaskDraft {
        clauses = List.copyOf(clauses);
        measures = List.copyOf(measures);
    }
}
