package dev.zeren.assessment.scheme.domain;

import dev.zeren.assessment.term.Indicator;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** How many points the parts of a scheme are worth. */
final class Worth {

    private Worth() {}

    /** The points of an indicator that shares none: its own, or else what those below it add up to. */
    static BigDecimal of(Indicator indicator) {
        return indicator.weight() != null ? indicator.weight() : sum(indicator.parts());
    }

    /** What indicators add up to, those without points counting nothing. */
    static BigDecimal sum(List<Indicator> some) {
        return some.stream().map(Worth::of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether an indicator or one below it says what it is worth. */
    static boolean isKnown(Indicator indicator) {
        return indicator.weight() != null || indicator.parts().stream().anyMatch(Worth::isKnown);
    }

    /**
     * What each of the parts has that say nothing.
     *
     * @param worth of the indicator; null where it has none
     * @return null where there is nothing to share
     */
    static BigDecimal share(BigDecimal worth, List<Indicator> parts) {
        long silent = parts.stream().filter(part -> !isKnown(part)).count();
        if (worth == null || silent == 0) {
            return null;
        }
        return worth.subtract(sum(parts)).divide(BigDecimal.valueOf(silent), MathContext.DECIMAL64);
    }
}
