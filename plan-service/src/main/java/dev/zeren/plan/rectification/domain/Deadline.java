package dev.zeren.plan.rectification.domain;

import java.time.LocalDate;
import java.util.function.IntFunction;

/**
 * By when a problem is to be rectified.
 *
 * @param on the day that was named; null unless one was
 * @param workingDays how many; null unless it is counted in them
 */
public record Deadline(DeadlineKind kind, LocalDate on, Integer workingDays) {

    public static final Deadline SAME_DAY = new Deadline(DeadlineKind.SAME_DAY, null, null);

    /** So many working days; none is the day itself. */
    public static Deadline in(int workingDays) {
        return workingDays == 0 ? SAME_DAY : new Deadline(DeadlineKind.WORKING_DAYS, null, workingDays);
    }

    /**
     * Its last day.
     *
     * @param from the day on which it begins, which is not counted
     * @param after the day so many working days after that one
     */
    public LocalDate lastDay(LocalDate from, IntFunction<LocalDate> after) {
        return switch (kind) {
            case SAME_DAY -> from;
            case DATE -> on;
            case WORKING_DAYS -> after.apply(workingDays);
        };
    }
}
