package dev.zeren.plan.cascade.application;

import dev.zeren.plan.cascade.persistence.CarriedTasks;
import dev.zeren.plan.delivery.application.LowerTasks.LowerTask;
import dev.zeren.plan.delivery.application.UpperTasks.UpperTask;
import dev.zeren.plan.term.Light;
import dev.zeren.plan.term.ProgressStatus;
import dev.zeren.plan.term.TaskStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A task at the other end of a link, as it stands on a day. Of an upper bureau's task it is not told where it stands, of a
 * lower one's not in which plan it is.
 *
 * @param bureau whose it is; null for a task of the bureau itself
 */
public record LinkedTask(
        UUID taskId,
        UUID planId,
        String planTitle,
        String label,
        String heading,
        TaskStatus status,
        Integer percent,
        OtherBureau bureau) {

    /**
     * Another bureau whose task it is.
     *
     * @param units of a lower bureau's task, whose it is there
     * @param light of a lower bureau's task
     * @param asOf as of when it is known so
     * @param staleSince since when no news comes of it; null while it does
     */
    public record OtherBureau(
            String id, String name, List<String> units, Light light, Instant asOf, Instant staleSince) {}

    static LinkedTask of(CarriedTasks.Linked task, LocalDate today) {
        return new LinkedTask(
                task.taskId(),
                task.planId(),
                task.planTitle(),
                task.label(),
                task.heading(),
                TaskStatus.of(ProgressStatus.valueOf(task.status()), task.dueOn(), today),
                task.percent(),
                null);
    }

    static LinkedTask of(UpperTask task) {
        return new LinkedTask(
                task.taskId(),
                task.planId(),
                task.planTitle(),
                task.label(),
                task.heading(),
                null,
                null,
                new OtherBureau(task.bureau(), task.bureauName(), null, null, task.changedAt(), task.endedAt()));
    }

    static LinkedTask of(LowerTask task, LocalDate today) {
        return new LinkedTask(
                task.taskId(),
                null,
                null,
                task.label(),
                task.heading(),
                TaskStatus.of(task.status(), task.dueOn(), today),
                task.percent(),
                new OtherBureau(
                        task.bureau(), task.bureauName(), task.units(), task.light(), task.asOf(), task.staleSince()));
    }
}
