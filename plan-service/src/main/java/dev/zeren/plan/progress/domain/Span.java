package dev.zeren.plan.progress.domain;

import java.time.LocalDate;

/** Some days in a row, both ends included. */
public record Span(LocalDate from, LocalDate to) {

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether it has no day. */
    public boolean isEmpty() {
        return to.isBefore(from);
    }
}
