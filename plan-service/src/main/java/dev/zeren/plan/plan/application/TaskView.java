package dev.zeren.plan.plan.application;

import dev.zeren.plan.directory.application.ChangedUnit;
import dev.zeren.plan.plan.persistence.TaskRow;
import dev.zeren.plan.term.TaskStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A task as others see it on a day.
 *
 * @param clauses JSON text
 * @param changedUnits those of its units that are not what they were when it was assigned to them; or null
 * @param dueOn the due date of its own, or null
 * @param light its light on the day; null in a draft and in a closed plan
 * @param withdrawnBy the number of the amendment that withdrew it, 0 of a subtask that was dropped; null while it counts
 * @param parentId the task of which it is a subtask, or null
 * @param weight what a subtask weighs in the completion of its task; null of a task
 * @param dropReason why the subtask was dropped, or null
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
        List<ChangedUnit> changedUnits,
        LocalDate dueOn,
        TaskStatus status,
        int percent,
        LightView light,
        Integer withdrawnBy,
        UUID parentId,
        Integer weight,
        String dropReason,
        int version) {

    static TaskView of(TaskRow row, List<ChangedUnit> changedUnits, LocalDate today) {
        // What was withdrawn is not waited for.
        LocalDate due = row.withdrawnBy() == null ? row.due() : LocalDate.MAX;
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
                changedUnits,
                row.dueOn(),
                TaskStatus.of(row.status(), due, today),
                row.percent(),
                row.light() == null ? null : LightView.of(row.light(), today),
                row.withdrawnBy(),
                row.parentId(),
                row.parentId() == null ? null : row.weight(),
                row.dropReason(),
                row.version());
    }
}
