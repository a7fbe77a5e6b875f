package dev.zeren.reporting.completion.domain;

import java.time.LocalDate;

/** Where a task stands on a day. The four exclude each other: an overdue task is counted as nothing else. */
public enum TaskStatus {
    NOT_STARTED,
    UNDER_WAY,
    DONE,
    OVERDUE;

    /**
     * Derives the status by plan-service's rule; the two must always say the same.
     *
     * @param reported what the offices have reported
     * @param due the last day for the task; the task is overdue from the day after
     * @param today the day in the bureau's time zone
     */
    public static TaskStatus of(Progress reported, LocalDate due, LocalDate today) {
        if (reported == Progress.DONE) {
            return DONE;
        }
        if (due.isBefore(today)) {
            return OVERDUE;
        }
        return reported == Progress.UNDER_WAY ? UNDER_WAY : NOT_STARTED;
    }
}
