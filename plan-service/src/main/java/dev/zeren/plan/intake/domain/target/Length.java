package dev.zeren.plan.intake.domain.target;

import dev.zeren.plan.term.TimeUnit;
import java.time.LocalDate;
import java.util.Optional;

/** A length of time: 两周 is 2 {@link TimeUnit#WEEK}; 当天 is 0 {@link TimeUnit#DAY}. */
public record Length(int count, TimeUnit unit) {

    /** The day on which it ends that begins on another; empty for what only a calendar of holidays or terms can tell. */
    Optional<LocalDate> after(LocalDate day) {
        return switch (unit) {
            case DAY -> Optional.of(day.plusDays(count));
            case WEEK -> Optional.of(day.plusWeeks(count));
            case MONTH -> Optional.of(day.plusMonths(count));
            case QUARTER -> Optional.of(day.plusMonths(3L * count));
            case HALF_YEAR -> Optional.of(day.plusMonths(6L * count));
            case YEAR -> Optional.of(day.plusYears(count));
            default -> Optional.empty();
        };
    }
}
