package dev.zeren.plan.intake.domain;

import dev.zeren.document.Span;
import dev.zeren.plan.term.SectionPart;
import java.util.List;

/**
 * A heading above the level of tasks and what stands under it up to the next heading.
 *
 * @param depth 1 for a heading that stands under no other, 2 for one under such a heading, and so on; the list of
 *     sections is flat
 * @param part which part of the plan it is
 * @param label the printed number with its marks, e.g. {@code 一、}, {@code （一）}, {@code 第一部分}; empty for a
 *     section of tasks that stand under no heading
 * @param heading without the label and without a closing 。 or ：
 * @param text what is printed under the heading outside of tasks, paragraphs joined by line feeds; may be empty
 * @param at from the label to the last character of the heading's own text (not of its tasks)
 * @param printed its lines as printed, label included, joined by line feeds; empty where it stands in a table
 * @param tasks in printed order; may be empty
 */
public record SectionDraft(
        int depth,
        SectionPart part,
        String label,
        String heading,
        String text,
        Span at,
        String printed,
        List<TaskDraft> tasks) {

    SectionDraft with(List<TaskDraft> others) {
        return new SectionDraft(depth, part, label, heading, text, at, printed, others);
    }

    public SectionDraft {
        tasks = List.copyOf(tasks);
    }
}
