package dev.zeren.plan.progress.domain;

import dev.zeren.kit.domain.WireName;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;

/**
 * Something of a task of which one can say how far it is.
 *
 * @param number from 1 on among the task's targets, quotas, due dates or subtasks
 * @param what as printed
 * @param target what is to be reached: a value in the unit printed, or how many periods; null of a milestone
 * @param actual what is reached; null where nothing is known
 * @param share from 0 to 1; 1 if and only if it is whole
 * @param weight at least 0
 * @param taskId the subtask; null of the others
 */
public record CompletionPart(
        Kind kind,
        int number,
        String what,
        BigDecimal target,
        BigDecimal actual,
        BigDecimal share,
        int weight,
        UUID taskId) {

    private static final int DECIMALS = 6;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** What it is. */
    public enum Kind {
        /** A value to be reached. */
        TARGET,
        /** Something to be done again and again: the share of its periods in which progress was reported. */
        QUOTA,
        /** A due date within the task: done or not. */
        MILESTONE,
        /** A subtask, as far as it is. */
        SUBTASK;

        /** The word on the wire. */
        @Override
        public String toString() {
            return WireName.of(this);
        }
    }

    public static CompletionPart target(
            int number, String what, BigDecimal target, BigDecimal actual, BigDecimal share, int weight) {
        return new CompletionPart(Kind.TARGET, number, what, target, actual, share, weight, null);
    }

    /**
     * A quota.
     *
     * @param met in how many of its periods it was met
     * @param periods how many there are in the plan's time, at least 1
     */
    public static CompletionPart quota(int number, String what, int met, int periods, int weight) {
        BigDecimal share = met >= periods
                ? BigDecimal.ONE
                : BigDecimal.valueOf(met).divide(BigDecimal.valueOf(periods), DECIMALS, RoundingMode.DOWN);
        return new CompletionPart(
                Kind.QUOTA, number, what, BigDecimal.valueOf(periods), BigDecimal.valueOf(met), share, weight, null);
    }

    public static CompletionPart milestone(int number, String what, boolean done, int weight) {
        BigDecimal share = done ? BigDecimal.ONE : BigDecimal.ZERO;
        return new CompletionPart(Kind.MILESTONE, number, what, null, null, share, weight, null);
    }

    /** @param percent 0 to 100 */
    public static CompletionPart subtask(UUID taskId, int number, String what, int percent, int weight) {
        BigDecimal actual = BigDecimal.valueOf(percent);
        return new CompletionPart(Kind.SUBTASK, number, what, WHOLE, actual, actual.movePointLeft(2), weight, taskId);
    }
}
