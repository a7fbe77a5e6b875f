package dev.zeren.plan.intake.domain.target;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A printed time before its days are known.
 *
 * @param year null where none is printed
 * @param yearShift years after the plan's, for 明年
 * @param redacted part of it is unreadable
 * @param firstMonth 1 to 12
 * @param lastMonth 1 to 12
 * @param firstDay of the first month
 * @param lastDay of the last month; 0 is its end
 * @param grain how fine it is
 * @param ending 底, 末: its end is meant
 * @param word the name of a time that a calendar tells, or of a five-year plan
 */
record Moment(
        Integer year,
        int yearShift,
        boolean redacted,
        int firstMonth,
        int lastMonth,
        int firstDay,
        int lastDay,
        Grain grain,
        boolean ending,
        String word) {

    enum Grain {
        DAY,
        TEN_DAYS,
        MONTH,
        QUARTER,
        HALF_YEAR,
        YEAR,
        SCHOOL_YEAR,
        WORD
    }

    static Moment ofYear(Integer year, int shift, boolean redacted) {
        return new Moment(year, shift, redacted, 1, 12, 1, 0, Grain.YEAR, false, "");
    }

    static Moment ofWord(String word, boolean ending) {
        return new Moment(null, 0, false, 1, 12, 1, 0, Grain.WORD, ending, word);
    }

    Moment months(int first, int last, Grain to) {
        return new Moment(year, yearShift, redacted, first, last, 1, 0, to, false, word);
    }

    Moment days(int first, int last, Grain to) {
        return new Moment(year, yearShift, redacted, firstMonth, lastMonth, first, last, to, false, word);
    }

    Moment end() {
        return new Moment(year, yearShift, redacted, firstMonth, lastMonth, firstDay, lastDay, grain, true, word);
    }

    Moment unreadable() {
        return new Moment(year, yearShift, true, firstMonth, lastMonth, firstDay, lastDay, grain, ending, word);
    }

    Moment as(Grain to) {
        return new Moment(year, yearShift, redacted, firstMonth, lastMonth, firstDay, lastDay, to, ending, word);
    }

    /** With the year of another where this has none. */
    Moment inYearOf(Moment other) {
        if (year != null || yearShift != 0 || grain == Grain.WORD) {
            return this;
        }
        return new Moment(
                other.year,
                other.yearShift,
                redacted || other.redacted,
                firstMonth,
                lastMonth,
                firstDay,
                lastDay,
                grain,
                ending,
                word);
    }

    boolean saysYear() {
        return year != null || redacted || yearShift != 0;
    }

    /**
     * Its days, both included; empty where they do not follow.
     *
     * @throws DateTimeException there is no such day
     */
    Optional<DateRange> days(TargetContext context, DateRules rules) {
        if (redacted) {
            return Optional.empty();
        }
        if (grain == Grain.WORD) {
            return Optional.ofNullable(
                    context.calendar().getOrDefault(word, rules.fiveYearPlans().get(word)));
        }
        int later = yearShift + (lastMonth < context.firstMonth() ? 1 : 0);
        Optional<Integer> known = year == null ? context.year().map(plan -> plan + later) : Optional.of(year);
        return known.map(inYear -> inYear(inYear, rules));
    }

    private DateRange inYear(int inYear, DateRules rules) {
        if (grain == Grain.SCHOOL_YEAR) {
            LocalDate first = rules.schoolYearStart().atYear(inYear);
            return new DateRange(first, first.plusYears(1).minusDays(1));
        }
        LocalDate last = lastDay == 0
                ? YearMonth.of(inYear, lastMonth).atEndOfMonth()
                : LocalDate.of(inYear, lastMonth, lastDay);
        return new DateRange(LocalDate.of(inYear, firstMonth, firstDay), last);
    }
}
