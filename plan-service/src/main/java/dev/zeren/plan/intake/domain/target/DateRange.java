package dev.zeren.plan.intake.domain.target;

import java.time.LocalDate;

/** Days from the first to the last, both included. */
public record DateRange(LocalDate from, LocalDate to) {

    public DateRange {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(to + " is before " + from);
        }
    }
}
