package dev.zeren.plan.intake.domain.target;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What a text itself does not say.
 *
 * @param year the plan's year; empty where it is not known, and then 9月底前 stays open
 * @param issuedOn the plan's date of issue
 * @param firstMonth 1 to 12, in which the plan's year begins: the months before it are those of the next calendar year
 * @param calendar the bureau's times of a school year by their printed names: 暑假, 本学期
 */
public record TargetContext(
        Optional<Integer> year, Optional<LocalDate> issuedOn, int firstMonth, Map<String, DateRange> calendar) {

    public TargetContext {
        calendar = Map.copyOf(calendar);
    }

    /** A plan of a calendar year. */
    public TargetContext(Optional<Integer> year, Optional<LocalDate> issuedOn, Map<String, DateRange> calendar) {
        this(year, issuedOn, 1, calendar);
    }

    /** A plan of a year, with nothing else known. */
    public static TargetContext ofYear(int year) {
        return new TargetContext(Optional.of(year), Optional.empty(), Map.of());
    }

    /** Nothing is known. */
    public static TargetContext unknown() {
        return new TargetContext(Optional.empty(), Optional.empty(), Map.of());
    }
}
