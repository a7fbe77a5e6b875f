package dev.zeren.plan.calendar.domain;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * Days that are not what their weekday says: a holiday, or a day at a weekend on which work is made up (调休).
 *
 * @param first the first day
 * @param last the last day, not before the first
 * @param working whether people work on them
 * @param name of the holiday
 */
public record DayRange(LocalDate first, LocalDate last, boolean working, String name) {

    Stream<LocalDate> days() {
        return first.datesUntil(last.plusDays(1));
    }
}
