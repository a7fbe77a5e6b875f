package dev.zeren.plan.progress.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.plan.term.TimeUnit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The slots of any plan by any calendar. */
class ReportingCalendarPropertyTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Property(tries = 500)
    void theSlotsTileThePlansTime(@ForAll("tasks") Task task) {
        List<Slot> slots = task.slots();
        if (task.calendar().every() == Every.NONE) {
            assertTrue(slots.isEmpty());
            return;
        }
        LocalDate next = task.plan().from();
        for (Slot slot : slots) {
            assertEquals(next, slot.period().from());
            assertFalse(slot.period().isEmpty());
            assertFalse(slot.opens().isBefore(slot.period().from()));
            assertFalse(slot.opens().isAfter(slot.period().to()));
            assertFalse(slot.due().isBefore(slot.period().to()));
            next = slot.period().to().plusDays(1);
        }
        assertEquals(task.plan().to().plusDays(1), next);
    }

    @Property(tries = 300)
    void whatASlotIsFollowsFromTheDayAlone(@ForAll("tasks") Task task, @ForAll("days") LocalDate today) {
        for (Slot slot : task.slots()) {
            SlotState expected = today.isBefore(slot.opens())
                    ? SlotState.UPCOMING
                    : today.isAfter(slot.due()) ? SlotState.LATE : SlotState.OPEN;
            assertEquals(expected, slot.state(null, today));
            assertEquals(SlotState.REPORTED, slot.state(slot.due(), today));
            assertEquals(SlotState.MADE_UP, slot.state(slot.due().plusDays(1), today));
        }
    }

    @Property(tries = 300)
    void inWhichOrderTheReportsCameDoesNotMatter(
            @ForAll("tasks") Task task, @ForAll("reports") List<LocalDate> reports, @ForAll Random random) {
        List<LocalDate> other = new ArrayList<>(reports);
        Collections.shuffle(other, random);
        assertEquals(first(task.slots(), reports), first(task.slots(), other));
    }

    @Property(tries = 300)
    void aReportBelongsToThePeriodItNamesAndOneWithoutToOneSlotOfTheTask(
            @ForAll("tasks") Task task, @ForAll("days") LocalDate named, @ForAll("days") LocalDate on) {
        List<Slot> slots = task.slots();
        Slot.of(slots, named, on).ifPresent(slot -> assertTrue(slot.period().contains(named)));
        assertEquals(
                !slots.isEmpty() && task.plan().contains(named),
                Slot.of(slots, named, on).isPresent());
        assertEquals(!slots.isEmpty(), Slot.of(slots, null, on).isPresent());
    }

    @Example
    void aQuotaOfEachMonthGivesASlotEachMonth() {
        ReportingCalendar calendar = new ReportingCalendar(Every.QUOTA, 5, 0);
        Span year = new Span(START, LocalDate.of(2026, 12, 31));
        List<Rhythm> quotas = List.of(new Rhythm(1, TimeUnit.TERM), new Rhythm(1, TimeUnit.MONTH));
        List<Slot> slots = calendar.slots(year, List.of(), quotas, LocalDate::plusDays);
        assertEquals(12, slots.size());
        assertEquals(LocalDate.of(2026, 2, 28), slots.get(1).period().to());
        assertEquals(LocalDate.of(2026, 2, 23), slots.get(1).opens());
        assertTrue(
                calendar.slots(year, List.of(), List.of(), LocalDate::plusDays).isEmpty());
    }

    @Example
    void withinItsTermAReportWithoutAPeriodIsOnTheOneThatIsOver() {
        List<Slot> slots = new ReportingCalendar(Every.MONTH, 5, 3)
                .slots(new Span(START, LocalDate.of(2026, 12, 31)), List.of(), List.of(), LocalDate::plusDays);
        assertEquals(
                slots.get(2), Slot.of(slots, null, LocalDate.of(2026, 4, 2)).orElseThrow());
        assertEquals(
                slots.get(3), Slot.of(slots, null, LocalDate.of(2026, 4, 4)).orElseThrow());
        assertEquals(
                slots.get(11), Slot.of(slots, null, LocalDate.of(2027, 5, 1)).orElseThrow());
    }

    @Example
    void termsEndInJanuaryAndAugustAndWeeksOnSunday() {
        assertEquals(LocalDate.of(2027, 1, 31), new Rhythm(1, TimeUnit.TERM).endOf(LocalDate.of(2026, 9, 1)));
        assertEquals(LocalDate.of(2026, 8, 31), new Rhythm(1, TimeUnit.TERM).endOf(LocalDate.of(2026, 2, 1)));
        assertEquals(LocalDate.of(2026, 11, 29), new Rhythm(1, TimeUnit.WEEK).endOf(LocalDate.of(2026, 11, 25)));
        assertEquals(LocalDate.of(2026, 12, 31), new Rhythm(1, TimeUnit.QUARTER).endOf(LocalDate.of(2026, 11, 25)));
    }

    private static Map<Slot, LocalDate> first(List<Slot> slots, List<LocalDate> reports) {
        Map<Slot, LocalDate> first = new HashMap<>();
        reports.forEach(on -> Slot.of(slots, null, on)
                .ifPresent(slot -> first.merge(slot, on, (one, other) -> one.isBefore(other) ? one : other)));
        return first;
    }

    /** A task with a calendar, in a plan. */
    record Task(ReportingCalendar calendar, Span plan, List<LocalDate> phaseEnds, List<Rhythm> quotas) {

        List<Slot> slots() {
            return calendar.slots(plan, phaseEnds, quotas, LocalDate::plusDays);
        }
    }

    @Provide
    Arbitrary<Task> tasks() {
        Arbitrary<ReportingCalendar> calendars = Combinators.combine(
                        Arbitraries.of(Every.class),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 40))
                .as(ReportingCalendar::new);
        Arbitrary<Span> plans = Combinators.combine(
                        days(), Arbitraries.integers().between(0, 1200))
                .as((from, length) -> new Span(from, from.plusDays(length)));
        Arbitrary<Rhythm> rhythms = Combinators.combine(
                        Arbitraries.integers().between(1, 8), Arbitraries.of(TimeUnit.class))
                .as(Rhythm::new);
        return Combinators.combine(
                        calendars,
                        plans,
                        days().list().ofMaxSize(6),
                        rhythms.list().ofMinSize(1).ofMaxSize(3))
                .as(Task::new);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-400, 1500).map(START::plusDays);
    }

    @Provide
    Arbitrary<List<LocalDate>> reports() {
        return days().list().ofMaxSize(12);
    }
}
