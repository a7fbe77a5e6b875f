package dev.zeren.plan.intake.domain.target;

import dev.zeren.plan.intake.domain.target.Token.Time;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The days of a printed time, both ends included.
 *
 * @param remark why there are none; null when there are, or when the time is redacted
 */
record Resolution(Optional<LocalDate> from, Optional<LocalDate> to, boolean redacted, Remark.Code remark) {

    static Resolution of(Time time, Moment year, TargetContext context, DateRules rules) {
        Moment first = year == null ? time.from() : time.from().inYearOf(year);
        Moment last = time.range() ? time.to().inYearOf(first) : first;
        if (first.redacted() || last.redacted()) {
            return new Resolution(Optional.empty(), Optional.empty(), true, null);
        }
        try {
            Optional<DateRange> from = first.days(context, rules);
            Optional<DateRange> to = last.days(context, rules);
            if (from.isEmpty() || to.isEmpty()) {
                return open(Remark.Code.DATE_UNRESOLVED);
            }
            return to.get().to().isBefore(from.get().from())
                    ? open(Remark.Code.DATES_REVERSED)
                    : new Resolution(
                            Optional.of(from.get().from()), Optional.of(to.get().to()), false, null);
        } catch (DateTimeException noSuchDay) {
            return open(Remark.Code.DATE_IMPOSSIBLE);
        }
    }

    private static Resolution open(Remark.Code remark) {
        return new Resolution(Optional.empty(), Optional.empty(), false, remark);
    }
}
