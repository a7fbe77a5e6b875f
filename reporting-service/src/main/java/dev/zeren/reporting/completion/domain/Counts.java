package dev.zeren.reporting.completion.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** How many tasks stand where; the last four add up to the first. */
public record Counts(int tasks, int notStarted, int underWay, int done, int overdue) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Counts tasks by their status. */
    public static Counts of(Collection<TaskStatus> statuses) {
        int[] counts = new int[TaskStatus.values().length];
        statuses.forEach(status -> counts[status.ordinal()]++);
        return new Counts(
                statuses.size(),
                counts[TaskStatus.NOT_STARTED.ordinal()],
                counts[TaskStatus.UNDER_WAY.ordinal()],
                counts[TaskStatus.DONE.ordinal()],
                counts[TaskStatus.OVERDUE.ordinal()]);
    }

    public BigDecimal notStartedPercent() {
        return percent(notStarted);
    }

    public BigDecimal underWayPercent() {
        return percent(underWay);
    }

    public BigDecimal donePercent() {
        return percent(done);
    }

    public BigDecimal overduePercent() {
        return percent(overdue);
    }

    /** The share of all tasks in percent with one digit, half up; 0.0 when there are none. */
    private BigDecimal percent(int part) {
        return tasks == 0
                ? BigDecimal.ZERO.setScale(1)
                : BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(tasks), 1, RoundingMode.HALF_UP);
    }
}
