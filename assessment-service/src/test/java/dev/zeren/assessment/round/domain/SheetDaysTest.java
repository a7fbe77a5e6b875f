package dev.zeren.assessment.round.domain;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.zeren.kit.domain.Rejection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetDaysTest {

    private static final RoundCalendar CALENDAR = new RoundCalendar(
            List.of(
                    span(RoundPhase.SELF_ASSESSMENT, 1, 5),
                    span(RoundPhase.REVIEW, 6, 10),
                    span(RoundPhase.RECONCILIATION, 11, 15)),
            List.of(new Extension(RoundPhase.REVIEW, "小学", day(12), "停电", Instant.EPOCH, "规划")));

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 11, day);
    }

    private static PhaseSpan span(RoundPhase phase, int from, int to) {
        return new PhaseSpan(phase, day(from), day(to));
    }

    private static void scores(boolean self, SheetStatus status, String assesseeClass, int on) {
        SheetDays.require(CALENDAR, self, status, assesseeClass, day(on));
    }

    private static void refused(String code, boolean self, SheetStatus status, String assesseeClass, int on) {
        assertEquals(
                code,
                assertThrows(Rejection.class, () -> scores(self, status, assesseeClass, on))
                        .type()
                        .code());
    }

    @Test
    void evaluatorsScoreFromTheFirstDayOfTheReviewToItsLast() {
        refused("phase-not-begun", false, SheetStatus.DRAFT, "幼儿园", 5);
        assertDoesNotThrow(() -> scores(false, SheetStatus.DRAFT, "幼儿园", 6));
        assertDoesNotThrow(() -> scores(false, SheetStatus.DRAFT, "幼儿园", 10));
        refused("deadline-passed", false, SheetStatus.DRAFT, "幼儿园", 11);
    }

    @Test
    void anExtensionOfAClassIsThatClasssAlone() {
        assertDoesNotThrow(() -> scores(false, SheetStatus.DRAFT, "小学", 12));
        refused("deadline-passed", false, SheetStatus.DRAFT, "小学", 13);
    }

    @Test
    void whatWasReturnedIsScoredUntilTheNextPhaseEnds() {
        assertDoesNotThrow(() -> scores(false, SheetStatus.RETURNED, "幼儿园", 15));
        refused("deadline-passed", false, SheetStatus.RETURNED, "幼儿园", 16);
        assertDoesNotThrow(() -> scores(true, SheetStatus.RETURNED, "幼儿园", 10));
        refused("deadline-passed", true, SheetStatus.RETURNED, "幼儿园", 11);
    }

    @Test
    void evaluatorsSeeEachOthersSheetsOnlyWhereACalendarNamesTheDay() {
        assertEquals(false, CALENDAR.unblinded(day(10)));
        assertEquals(true, CALENDAR.unblinded(day(11)));
        assertEquals(false, new RoundCalendar(List.of(), List.of()).unblinded(day(11)));
    }
}
