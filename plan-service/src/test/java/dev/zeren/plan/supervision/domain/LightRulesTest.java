package dev.zeren.plan.supervision.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.plan.term.Light;
import dev.zeren.plan.term.LightReason;
import dev.zeren.plan.term.LightSchedule;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** When lights change, as the rules say it and as a reader of them would work it out day by day. */
class LightRulesTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 1);
    private static final LocalDate DUE = START.plusDays(100);

    @Test
    void aTaskWithoutAReportIsYellowWithThirtyPercentOfTheTimeLeftThenOrangeThenRed() {
        LightSchedule schedule = LightRules.USUAL.schedule(standing(null, 0));
        assertLight(schedule, 69, Light.GREEN, LightReason.ON_TRACK);
        assertLight(schedule, 70, Light.YELLOW, LightReason.NO_REPORT);
        assertLight(schedule, 79, Light.YELLOW, LightReason.NO_REPORT);
        assertLight(schedule, 80, Light.ORANGE, LightReason.UNANSWERED);
        assertLight(schedule, 100, Light.ORANGE, LightReason.UNANSWERED);
        assertLight(schedule, 101, Light.RED, LightReason.OVERDUE);
        LightRules patient = new LightRules(30, 15, 0, 70, true, 1);
        assertLight(patient.schedule(standing(null, 0)), 84, Light.YELLOW, LightReason.NO_REPORT);
        assertLight(patient.schedule(standing(null, 0)), 85, Light.ORANGE, LightReason.TIME_SHORT);
    }

    @Test
    void aReportTurnsItGreenUntilTheScheduleIsFarAheadOfIt() {
        LightSchedule schedule = LightRules.USUAL.schedule(standing(75, 10));
        assertLight(schedule, 75, Light.GREEN, LightReason.ON_TRACK);
        assertLight(schedule, 80, Light.GREEN, LightReason.ON_TRACK);
        assertLight(schedule, 81, Light.YELLOW, LightReason.BEHIND);
        assertLight(schedule, 85, Light.ORANGE, LightReason.TIME_SHORT);
        assertLight(LightRules.USUAL.schedule(standing(75, 40)), 100, Light.GREEN, LightReason.ON_TRACK);
        assertLight(LightRules.USUAL.schedule(standing(75, 40)), 101, Light.RED, LightReason.OVERDUE);
    }

    @Test
    void aMissedPeriodKeepsATaskYellowAndMakesItNoWorse() {
        LightSchedule schedule = LightRules.USUAL.schedule(standing(40, 60).missed(START.plusDays(31)));
        assertLight(schedule, 30, Light.GREEN, LightReason.ON_TRACK);
        assertLight(schedule, 31, Light.YELLOW, LightReason.REPORT_MISSED);
        assertLight(schedule, 100, Light.YELLOW, LightReason.REPORT_MISSED);
    }

    @Test
    void whatIsDoneIsGreenForGood() {
        assertEquals(
                LightSchedule.GREEN, LightRules.USUAL.schedule(standing(null, 0).reported(DUE.plusDays(9), 100, true)));
    }

    @Property
    void untilAReportALightOnlyGetsWorse(@ForAll("standings") TaskStanding task, @ForAll("rules") LightRules rules) {
        LightSchedule schedule = rules.schedule(task);
        Light before = Light.GREEN;
        for (LocalDate day = task.start(); day.isBefore(task.due().plusDays(40)); day = day.plusDays(1)) {
            assertTrue(schedule.light(day).compareTo(before) >= 0, schedule + " on " + day);
            before = schedule.light(day);
        }
    }

    @Property
    void derivedAtOnceAndDayByDayItIsTheSame(
            @ForAll("standings") TaskStanding task, @ForAll("rules") LightRules rules) {
        LightSchedule schedule = rules.schedule(task);
        LocalDate from = task.reportedOn() == null ? task.start() : task.reportedOn();
        int yellowDays = 0;
        for (LocalDate day = from; day.isBefore(from.plusDays(500)); day = day.plusDays(1)) {
            boolean slow = slow(task, rules, day);
            yellowDays += slow ? 1 : 0;
            assertEquals(onDay(task, rules, day, slow, yellowDays), schedule.light(day), schedule + " on " + day);
        }
    }

    // By the words of the rules, for one day.
    private static Light onDay(TaskStanding task, LightRules rules, LocalDate day, boolean slow, int yellowDays) {
        if (task.done()) {
            return Light.GREEN;
        }
        if (day.isAfter(task.due())) {
            return Light.RED;
        }
        boolean unanswered = rules.answerDays() > 0 && yellowDays > rules.answerDays();
        if (slow && (unanswered || left(task, day) * 100 <= span(task) * rules.orangeShare())) {
            return Light.ORANGE;
        }
        boolean missed = task.missedOn() != null && !day.isBefore(task.missedOn());
        return slow || missed ? Light.YELLOW : Light.GREEN;
    }

    private static boolean slow(TaskStanding task, LightRules rules, LocalDate day) {
        if (task.reportedOn() == null) {
            return left(task, day) * 100 <= span(task) * rules.yellowShare();
        }
        long gone = ChronoUnit.DAYS.between(task.start(), day);
        return task.percent() + rules.behindBy() < 100 && gone * 100 > span(task) * (task.percent() + rules.behindBy());
    }

    private static long span(TaskStanding task) {
        return ChronoUnit.DAYS.between(task.start(), task.due());
    }

    private static long left(TaskStanding task, LocalDate day) {
        return ChronoUnit.DAYS.between(day, task.due());
    }

    @Provide
    Arbitrary<TaskStanding> standings() {
        Arbitrary<Integer> day = Arbitraries.integers().between(0, 300);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 400),
                        day.injectNull(0.4),
                        Arbitraries.integers().between(0, 99),
                        day.injectNull(0.7),
                        Arbitraries.of(false, false, false, true))
                .as((span, reported, percent, missed, done) -> new TaskStanding(
                        START,
                        START.plusDays(span),
                        reported == null ? null : START.plusDays(reported),
                        percent,
                        done,
                        missed == null ? null : START.plusDays(missed)));
    }

    @Provide
    Arbitrary<LightRules> rules() {
        Arbitrary<Integer> percent = Arbitraries.integers().between(0, 100);
        return Combinators.combine(percent, percent, Arbitraries.integers().between(0, 60), percent)
                .as((yellow, orange, answer, behind) -> new LightRules(yellow, orange, answer, behind, true, 1));
    }

    private static TaskStanding standing(Integer reportedAfter, int percent) {
        return new TaskStanding(
                START, DUE, reportedAfter == null ? null : START.plusDays(reportedAfter), percent, false, null);
    }

    private static void assertLight(LightSchedule schedule, int day, Light light, LightReason reason) {
        assertEquals(light, schedule.light(START.plusDays(day)), schedule + " after " + day);
        assertEquals(reason, schedule.reason(START.plusDays(day)), schedule + " after " + day);
    }
}
