package dev.zeren.plan.intake.domain;

import dev.zeren.document.Span;
import java.util.List;

/**
 * A numbered task.
 *
 * @param label the printed number with its marks, e.g. {@code 1.}, {@code 11．}, {@code （一）}; never the identity
 * @param number what the label says, at least 0
 * @param heading the first sentence without its closing 。; empty when the first sentence is too long for a heading
 * @param text what is printed after the heading with the clauses cut out, paragraphs joined by line feeds; may be empty
 * @param at from the label to the last printed character, clauses included
 * @param clauses in printed order; may be empty
 * @param measures what the text numbers below the task, in printed order; may be empty
 */
public record TaskDraft(
        String label,
        int number,
        String heading,
        String text,
        Span at,
        List<ClauseDraft> clauses,
        List<MeasureDraft> measures) {

    public TaskDraft {
        clauses = List.copyOf(clauses);
        measures = List.copyOf(measures);
    }
}
