package dev.zeren.plan.plan.application;

import dev.zeren.plan.plan.persistence.TaskRow;
import dev.zeren.plan.term.TaskStatus;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A task as others see it on a day.
 *
 * @param clauses JSON text
 * @param dueOn the due date of its own, or null
 */
public record TaskView(
        UUID id,
        UUID planId,
        UUID sectionId,
        int position,
        String label,
        int number,
        String heading,
        String text,
        String clauses,
        LocalDate dueOn,
        TaskStatus status,
        int percent,
        int version) {

    static TaskView of(TaskRow row, LocalDate today) {
        return new TaskView(
                row.id(),
                row.planId(),
                row.sectionId(),
                row.position(),
                row.label(),
                row.number(),
                row.heading(),
                row.text(),
                row.clauses(),
                row.dueOn(),
                TaskStatus.of(row.status(), row.due(), today),
                row.percent(),
                row.version());
    }
}
