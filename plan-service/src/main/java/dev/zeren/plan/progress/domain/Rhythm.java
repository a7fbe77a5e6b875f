package dev.zeren.plan.progress.domain;

import dev.zeren.plan.term.TimeUnit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * A period that comes again and again, in step with the calendar: months, quarters and half-years from January on, weeks
 * from Monday on, terms from February and September on.
 *
 * @param every how many of the unit make a period, at least 1; of terms and school years always one
 */
public record Rhythm(int every, TimeUnit unit) implements Comparable<Rhythm> {

    private static final int AUTUMN_TERM_ENDS = 1;
    private static final int SPRING_TERM_ENDS = 8;
    private static final int DAYS_OF_WEEK = 7;
    private static final int DAYS_OF_MONTH = 30;
    private static final int MONTHS_OF_YEAR = 12;
    // A Sunday.
    private static final LocalDate END_OF_A_WEEK = LocalDate.of(2000, 1, 2);

    /** The last day of the period in which the day lies. What comes again within a week is reported by the week. */
    public LocalDate endOf(LocalDate day) {
        return switch (unit) {
            case HOUR, DAY, WORKING_DAY -> endOfWeeks(day, 1);
            case WEEK -> endOfWeeks(day, every);
            case MONTH, QUARTER, HALF_YEAR, YEAR -> endOfMonths(day, every * months());
            case TERM -> endOfTerm(day);
            case SCHOOL_YEAR -> endOf(day, SPRING_TERM_ENDS);
        };
    }

    private static LocalDate endOfWeeks(LocalDate day, int count) {
        LocalDate sunday = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        long weeks = ChronoUnit.WEEKS.between(END_OF_A_WEEK, sunday);
        return sunday.plusWeeks(Math.floorMod(-weeks, count));
    }

    private static LocalDate endOfMonths(LocalDate day, int count) {
        int month = day.getYear() * MONTHS_OF_YEAR + day.getMonthValue();
        return day.plusMonths(Math.floorMod(-month, count)).with(TemporalAdjusters.lastDayOfMonth());
    }

    private static LocalDate endOfTerm(LocalDate day) {
        LocalDate autumn = endOf(day, AUTUMN_TERM_ENDS);
        LocalDate spring = endOf(day, SPRING_TERM_ENDS);
        return autumn.isBefore(spring) ? autumn : spring;
    }

    private static LocalDate endOf(LocalDate day, int month) {
        LocalDate end = day.withDayOfMonth(1).withMonth(month).with(TemporalAdjusters.lastDayOfMonth());
        return end.isBefore(day) ? end.plusYears(1).with(TemporalAdjusters.lastDayOfMonth()) : end;
    }

    private int months() {
        return switch (unit) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case HALF_YEAR -> 6;
            default -> MONTHS_OF_YEAR;
        };
    }

    /** The shorter first. */
    @Override
    public int compareTo(Rhythm other) {
        return Integer.compare(days(), other.days());
    }

    private int days() {
        return switch (unit) {
            case HOUR, DAY, WORKING_DAY -> DAYS_OF_WEEK;
            case WEEK -> every * DAYS_OF_WEEK;
            case MONTH, QUARTER, HALF_YEAR, YEAR -> every * months() * DAYS_OF_MONTH;
            case TERM -> 6 * DAYS_OF_MONTH;
            case SCHOOL_YEAR -> MONTHS_OF_YEAR * DAYS_OF_MONTH;
        };
    }
}
