package dev.zeren.plan.progress.domain;

import dev.zeren.plan.term.Comparator;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A figure to be reached, in which direction and from where. All figures are in the same unit.
 *
 * @param down whether less is better
 * @param strict whether the bound itself is not enough
 * @param baseline from where the way is counted; null: from nothing, and where less is better there is no way, only an end
 */
public record Goal(BigDecimal bound, boolean down, boolean strict, BigDecimal baseline) {

    private static final int DECIMALS = 6;
    /** The most that is reached short of the whole. */
    private static final BigDecimal NEARLY = BigDecimal.ONE.subtract(BigDecimal.ONE.movePointLeft(DECIMALS));

    /**
     * The goal of a printed target. What is to grow or fall by so much is measured by how much it did, from nothing. An
     * arrival (提高到, 降至) and a bare number lie in the direction in which the baseline does not.
     *
     * @param bound the number; of a range the nearer end
     * @param baseline null where none is printed
     */
    public static Goal of(Comparator comparator, BigDecimal bound, BigDecimal baseline) {
        boolean strict = comparator == Comparator.MORE_THAN || comparator == Comparator.LESS_THAN;
        return switch (comparator) {
            case INCREASE_BY, DECREASE_BY -> new Goal(bound, false, strict, null);
            case AT_LEAST, MORE_THAN -> new Goal(bound, false, strict, baseline);
            case AT_MOST, LESS_THAN -> new Goal(bound, true, strict, baseline);
            case EQUAL, REACH -> new Goal(bound, baseline != null && baseline.compareTo(bound) > 0, strict, baseline);
        };
    }

    /** Whether the value reaches it. */
    public boolean isReached(BigDecimal actual) {
        int beyond = down ? bound.compareTo(actual) : actual.compareTo(bound);
        return strict ? beyond > 0 : beyond >= 0;
    }

    /**
     * How much of the way is made.
     *
     * @param actual null where nothing is known
     * @return from 0 to 1 with six decimals, rounded down; 1 if and only if it is reached
     */
    public BigDecimal share(BigDecimal actual) {
        if (actual == null) {
            return BigDecimal.ZERO;
        }
        if (isReached(actual)) {
            return BigDecimal.ONE;
        }
        if (down && baseline == null) {
            return BigDecimal.ZERO;
        }
        BigDecimal from = baseline == null ? BigDecimal.ZERO : baseline;
        BigDecimal way = bound.subtract(from);
        if (way.signum() == 0 || way.signum() < 0 != down) {
            return BigDecimal.ZERO;
        }
        return actual.subtract(from)
                .divide(way, DECIMALS, RoundingMode.DOWN)
                .max(BigDecimal.ZERO)
                .min(NEARLY);
    }
}
