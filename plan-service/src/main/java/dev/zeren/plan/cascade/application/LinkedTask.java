package dev.zeren.plan.cascade.application;

import dev.zeren.plan.cascade.persistence.CarriedTasks;
import dev.zeren.plan.term.ProgressStatus;
import dev.zeren.plan.term.TaskStatus;
import java.time.LocalDate;
import java.util.UUID;

/** A task at the other end of a link, as it stands on a day. */
public record LinkedTask(
        UUID taskId, UUID planId, String planTitle, String label, String heading, TaskStatus status, int percent) {

    static LinkedTask of(CarriedTasks.Linked task, LocalDate today) {
        return new LinkedTask(
                task.taskId(),
                task.planId(),
                task.planTitle(),
                task.label(),
                task.heading(),
                TaskStatus.of(ProgressStatus.valueOf(task.status()), task.dueOn(), today),
                task.percent());
    }
}
