package dev.zeren.plan.calendar.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Terms in working days, around a week's holiday with a make-up day before it. */
class WorkingDaysTest {

    private static final LocalDate MAKE_UP_SUNDAY = LocalDate.of(2026, 9, 20);
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 10, 7);
    private static final List<DayRange> USUAL = List.of(
            new DayRange(MAKE_UP_SUNDAY, MAKE_UP_SUNDAY, true, "国庆节调休"), new DayRange(FIRST, LAST, false, "国庆节"));
    private static final WorkingDays DAYS = new WorkingDays(USUAL, List.of());

    @Test
    void weekendsAndHolidaysDoNotCountAndMakeUpDaysDo() {
        assertTrue(DAYS.isWorking(LocalDate.of(2026, 9, 30)));
        assertFalse(DAYS.isWorking(FIRST));
        assertFalse(DAYS.isWorking(LocalDate.of(2026, 9, 26)));
        assertTrue(DAYS.isWorking(MAKE_UP_SUNDAY));
    }

    @Test
    void aTermBeginsTheDayAfterAndEndsOnAWorkingDay() {
        assertEquals(LocalDate.of(2026, 10, 9), DAYS.after(LocalDate.of(2026, 9, 29), 3));
        assertEquals(MAKE_UP_SUNDAY, DAYS.after(LocalDate.of(2026, 9, 18), 1));
    }

    @Test
    void noDaysAreTheDayItself() {
        assertEquals(FIRST, DAYS.after(FIRST, 0));
        assertEquals(0, DAYS.between(FIRST, LAST));
    }

    @Test
    void aTermAndTheDaysBetweenAreInverse() {
        LocalDate begin = LocalDate.of(2026, 9, 14);
        for (int count = 1; count < 40; count++) {
            LocalDate end = DAYS.after(begin, count);
            assertEquals(count, DAYS.between(begin, end));
            assertEquals(-count, DAYS.between(end, begin));
        }
    }

    @Test
    void theBureausOwnDaysGoBeforeTheUsualOnes() {
        WorkingDays own = new WorkingDays(USUAL, List.of(new DayRange(FIRST, FIRST, true, "值班日")));
        assertTrue(own.isWorking(FIRST));
        assertFalse(own.isWorking(FIRST.plusDays(1)));
    }
}
