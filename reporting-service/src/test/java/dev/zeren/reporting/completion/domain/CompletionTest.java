package dev.zeren.reporting.completion.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CompletionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);

    @Test
    void aTaskIsOverdueFromTheDayAfterItsDueDateUnlessItIsDone() {
        assertEquals(TaskStatus.UNDER_WAY, TaskStatus.of(Progress.UNDER_WAY, TODAY, TODAY));
        assertEquals(TaskStatus.OVERDUE, TaskStatus.of(Progress.UNDER_WAY, YESTERDAY, TODAY));
        assertEquals(TaskStatus.NOT_STARTED, TaskStatus.of(Progress.NOT_STARTED, TODAY, TODAY));
        assertEquals(TaskStatus.OVERDUE, TaskStatus.of(Progress.NOT_STARTED, YESTERDAY, TODAY));
        assertEquals(TaskStatus.DONE, TaskStatus.of(Progress.DONE, YESTERDAY, TODAY));
    }

    @Test
    void aTaskWithoutADueDateOfItsOwnIsDueWithThePlan() {
        Task own = task(TODAY.plusDays(1));
        Task none = task(null);
        Completion report = report(YESTERDAY, List.of(own, none));
        assertEquals(new Counts(2, 1, 0, 0, 1), report.totals());
        assertEquals(
                List.of(none),
                report.tasks(TaskStatus.OVERDUE).stream()
                        .map(TaskStanding::task)
                        .toList());
    }

    @Test
    void percentsHaveOneDigitHalfUp() {
        Counts counts = new Counts(16, 1, 5, 10, 0);
        assertEquals(new BigDecimal("6.3"), counts.notStartedPercent());
        assertEquals(new BigDecimal("31.3"), counts.underWayPercent());
        assertEquals(new BigDecimal("62.5"), counts.donePercent());
        assertEquals(new BigDecimal("0.0"), counts.overduePercent());
        assertEquals(new BigDecimal("33.3"), new Counts(3, 1, 2, 0, 0).notStartedPercent());
        assertEquals(new BigDecimal("66.7"), new Counts(3, 1, 2, 0, 0).underWayPercent());
    }

    @Test
    void aPlanWithoutTasksHasPercentsOfZero() {
        assertEquals(new BigDecimal("0.0"), report(TODAY, List.of()).totals().donePercent());
    }

    @Test
    void namesOfOneIdAreOneRowUnderTheDirectorysNameInTheOrderOfFirstPrinting() {
        UUID anping = UUID.randomUUID();
        UUID liu = UUID.randomUUID();
        Name liuPrinted = new Name(liu, "刘健", "刘健");
        Task first = leaders(new Name(anping, "安 平", "安平"), liuPrinted);
        Task second = leaders(liuPrinted, new Name(anping, "安平同志", "安平"), new Name(anping, "安平", "安平"));
        assertEquals(
                List.of(
                        new NameCompletion(anping, "安平", new Counts(2, 2, 0, 0, 0)),
                        new NameCompletion(liu, "刘健", new Counts(2, 2, 0, 0, 0))),
                report(TODAY, List.of(first, second)).leaders());
    }

    @Test
    void unresolvedNamesAreOneRowWhenOnlySpacesAndWidthTellThemApart() {
        Task first = leaders(new Name(null, "各县（市） 区", null));
        Task second = leaders(new Name(null, "各县(市)区", null));
        assertEquals(
                List.of(new NameCompletion(null, "各县（市）区", new Counts(2, 2, 0, 0, 0))),
                report(TODAY, List.of(first, second)).leaders());
    }

    @Test
    void anUnresolvedNameIsNotGuessedToBeAResolvedOneOfTheSameSpelling() {
        Task first = leaders(new Name(UUID.randomUUID(), "安平", "安平"));
        Task second = leaders(new Name(null, "安平", null));
        assertEquals(2, report(TODAY, List.of(first, second)).leaders().size());
    }

    @Test
    void tasksUnderNoHeadingMakeARowOfTheirOwnAfterTheOthersAndPartsWithoutTasksMakeNone() {
        Section before = new Section(UUID.randomUUID(), "", "");
        Section one = new Section(UUID.randomUUID(), "一、", "党建");
        Section empty = new Section(UUID.randomUUID(), "二、", "教师");
        Plan plan = plan(TODAY, List.of(before, one, empty), List.of(in(before.id()), in(one.id()), in(null)));
        assertEquals(
                List.of(
                        new SectionCompletion("一、", "党建", new Counts(1, 1, 0, 0, 0)),
                        new SectionCompletion("", SectionCompletion.UNTITLED, new Counts(2, 2, 0, 0, 0))),
                Completion.of(plan, Instant.EPOCH, TODAY).sections());
    }

    private static Task task(LocalDate dueOn) {
        return new Task(UUID.randomUUID(), null, "1．", "任务", Progress.NOT_STARTED, 0, dueOn, List.of(), List.of());
    }

    private static Task in(UUID section) {
        return new Task(UUID.randomUUID(), section, "1．", "任务", Progress.NOT_STARTED, 0, null, List.of(), List.of());
    }

    private static Task leaders(Name... leaders) {
        return new Task(
                UUID.randomUUID(), null, "1．", "任务", Progress.NOT_STARTED, 0, null, List.of(leaders), List.of());
    }

    private static Completion report(LocalDate endsOn, List<Task> tasks) {
        return Completion.of(plan(endsOn, Collections.emptyList(), tasks), Instant.EPOCH, TODAY);
    }

    private static Plan plan(LocalDate endsOn, List<Section> sections, List<Task> tasks) {
        return new Plan(UUID.randomUUID(), "要点", 2026, "issued", endsOn, "linhe", null, sections, tasks);
    }
}
