package dev.zeren.reporting.completion.domain;

import java.time.LocalDate;

/**
 * Where one task stands on the day of the report.
 *
 * @param due its last day: its own or else the plan's
 */
public record TaskStanding(Task task, LocalDate due, TaskStatus status) {

    static TaskStanding of(Task task, LocalDate planEnds, LocalDate today) {
        LocalDate due = task.dueOn() == null ? planEnds : task.dueOn();
        return new TaskStanding(task, due, TaskStatus.of(task.status(), due, today));
    }
}
