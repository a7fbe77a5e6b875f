package dev.zeren.plan.term;

import java.time.LocalDate;

/** Where a task stands on a day. The four exclude each other: an overdue task is counted as nothing else. */
public enum TaskStatus {
    NOT_STARTED("not-started"),
    UNDER_WAY("under-way"),
    DONE("done"),
    OVERDUE("overdue");

    private final String word;

    TaskStatus(String word) {
        this.word = word;
    }

    /** The word on the wire. */
    @Override
    public String toString() {
        return word;
    }

    /**
     * Derives the status; no job has to run for a task to become overdue.
     *
     * @param reported what the offices have reported
     * @param due the last day for the task
     * @param today the day in the bureau's time zone
     */
    public static TaskStatus of(ProgressStatus reported, LocalDate due, LocalDate today) {
        if (reported == ProgressStatus.DONE) {
            return DONE;
        }
        if (due.isBefore(today)) {
            return OVERDUE;
        }
        return reported == ProgressStatus.UNDER_WAY ? UNDER_WAY : NOT_STARTED;
    }
}
