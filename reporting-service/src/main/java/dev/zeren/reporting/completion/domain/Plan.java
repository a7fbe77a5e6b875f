package dev.zeren.reporting.completion.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A plan as the replica has it.
 *
 * @param status draft, issued or closed
 * @param endsOn the last day of the plan: every task without a due date of its own is due by then
 * @param bureauName name of the directory's root unit of kind bureau, or null when there is none
 * @param sections in printed order
 * @param tasks in printed order
 */
public record Plan(
        UUID id,
        String title,
        int year,
        String status,
        LocalDate endsOn,
        String bureauId,
        String bureauName,
        List<Section> sections,
        List<Task> tasks) {

    private static final String DRAFT = "draft";

    public Plan {
        sections = List.copyOf(sections);
        tasks = List.copyOf(tasks);
    }

    public boolean isDraft() {
        return DRAFT.equals(status);
    }
}
