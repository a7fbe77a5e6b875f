package dev.zeren.plan.term;

import static dev.zeren.plan.term.ProgressStatus.DONE;
import static dev.zeren.plan.term.ProgressStatus.NOT_STARTED;
import static dev.zeren.plan.term.ProgressStatus.UNDER_WAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TaskProgressTest {

    private static final TaskProgress ALL = new TaskProgress(DONE, 100);

    @Test
    void aTaskIsDoneOnlyWhenEveryOfficeIs() {
        assertEquals(ALL, TaskProgress.together(List.of(ALL, ALL)));
        assertEquals(new TaskProgress(UNDER_WAY, 50), TaskProgress.together(List.of(ALL, TaskProgress.NONE)));
    }

    @Test
    void thePercentageIsTheMeanRoundedDown() {
        TaskProgress almost = new TaskProgress(UNDER_WAY, 99);
        assertEquals(new TaskProgress(UNDER_WAY, 99), TaskProgress.together(List.of(ALL, ALL, almost)));
        assertEquals(new TaskProgress(UNDER_WAY, 0), TaskProgress.together(List.of(new TaskProgress(UNDER_WAY, 0))));
    }

    @Test
    void aTaskOnWhichNobodyBeganIsNotStarted() {
        assertEquals(TaskProgress.NONE, TaskProgress.together(List.of(TaskProgress.NONE, TaskProgress.NONE)));
    }

    @Property
    void theSharesOrderDoesNotMatterAndStatusAgreesWithPercent(@ForAll("shares") List<TaskProgress> shares) {
        TaskProgress together = TaskProgress.together(shares);
        List<TaskProgress> shuffled = new ArrayList<>(shares);
        Collections.shuffle(shuffled, new Random(7));
        assertEquals(together, TaskProgress.together(shuffled));
        assertTrue(together.status().agreesWith(together.percent()));
    }

    @Provide
    Arbitrary<List<TaskProgress>> shares() {
        return Arbitraries.integers()
                .between(-1, 100)
                .map(percent -> percent < 0
                        ? new TaskProgress(NOT_STARTED, 0)
                        : new TaskProgress(percent == 100 ? DONE : UNDER_WAY, percent))
                .list()
                .ofMinSize(1)
                .ofMaxSize(9);
    }

    @Test
    void aTaskIsOverdueFromTheDayAfterItsLastUnlessItIsDone() {
        LocalDate due = LocalDate.of(2026, 9, 30);
        assertEquals(TaskStatus.UNDER_WAY, TaskStatus.of(UNDER_WAY, due, due));
        assertEquals(TaskStatus.OVERDUE, TaskStatus.of(UNDER_WAY, due, due.plusDays(1)));
        assertEquals(TaskStatus.OVERDUE, TaskStatus.of(NOT_STARTED, due, due.plusDays(1)));
        assertEquals(TaskStatus.NOT_STARTED, TaskStatus.of(NOT_STARTED, due, due.minusDays(1)));
        assertEquals(TaskStatus.DONE, TaskStatus.of(DONE, due, due.plusYears(1)));
    }
}
