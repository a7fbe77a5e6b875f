package dev.zeren.plan.plan.persistence;

import dev.zeren.plan.plan.domain.PlanStatus;
import dev.zeren.plan.term.LightSchedule;
import dev.zeren.plan.term.ProgressStatus;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A task as it is read, without being managed.
 *
 * @param clauses JSON text
 * @param dueOn the due date of its own, or null
 * @param withdrawnBy the number of the amendment that withdrew it, or null while it counts
 * @param planEndsOn the last day of its plan
 * @param entriesChanged whether any entry of the bureau's directory is not what it was
 * @param light its light on each day, or null while nobody reports on its plan
 * @param parentId the task of which it is a subtask, or null
 * @param weight what a subtask weighs in the completion of its task
 * @param dropReason why the subtask was dropped, or null
 */
public record TaskRow(
        UUID id,
        int version,
        UUID planId,
        UUID sectionId,
        int position,
        String label,
        int number,
        String heading,
        String text,
        String clauses,
        LocalDate dueOn,
        ProgressStatus status,
        int percent,
        Integer withdrawnBy,
        LocalDate planEndsOn,
        PlanStatus planStatus,
        boolean entriesChanged,
        LightSchedule light,
        UUID parentId,
        int weight,
        String dropReason) {

    /** The last day for the task. */
    public LocalDate due() {
        return dueOn != null ? dueOn : planEndsOn;
    }
}
