package dev.zeren.plan.intake.domain.target;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A stretch of the plan's time with a name.
 *
 * @param at from the name to the end of its dates
 * @param name as printed: 准备阶段; with the number where that is all there is: 第一阶段
 * @param order from 1, as printed one after another
 * @param dates the dates as printed
 * @param from first day where it follows
 * @param to last day where it follows
 */
public record Phase(
        Place at,
        String printed,
        String name,
        int order,
        Optional<String> dates,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        boolean redacted,
        Certainty certainty) {

    boolean overlaps(Phase other) {
        return from.isPresent()
                && to.isPresent()
                && other.from.isPresent()
                && other.to.isPresent()
                && !from.get().isAfter(other.to.get())
                && !other.from.get().isAfter(to.get());
    }
}
