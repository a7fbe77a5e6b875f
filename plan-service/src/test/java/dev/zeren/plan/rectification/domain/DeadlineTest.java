package dev.zeren.plan.rectification.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @Test
    void aDeadlineEndsOnItsDayWhateverTheOthersSay() {
        assertEquals(DAY, Deadline.SAME_DAY.lastDay(DAY, DAY::plusDays));
        assertEquals(DAY.plusDays(3), Deadline.in(3).lastDay(DAY, DAY::plusDays));
        assertEquals(DeadlineKind.SAME_DAY, Deadline.in(0).kind());
        LocalDate named = DAY.plusYears(1);
        assertEquals(named, new Deadline(DeadlineKind.DATE, named, null).lastDay(DAY, DAY::plusDays));
    }
}
