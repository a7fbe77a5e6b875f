package dev.zeren.plan.supervision.domain;

import dev.zeren.plan.term.LightReason;
import dev.zeren.plan.term.LightSchedule;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * When a bureau's tasks turn yellow and orange; red they are when they are overdue.
 *
 * @param yellowShare yellow with so many percent of the time left and no report, 0 to 100
 * @param orangeShare orange with so many percent left, where a task is or would be yellow
 * @param answerDays orange after so many days of yellow without a report; 0 for never
 * @param behindBy yellow when what is reported is more than so many percent points behind the share of the time that is
 *     gone; 100 for never
 * @param remind whether the offices are reminded when a task turns yellow
 * @param noticeLevel the level of the notice that is registered when a task turns red; 0 for none
 */
public record LightRules(
        int yellowShare, int orangeShare, int answerDays, int behindBy, boolean remind, int noticeLevel) {

    /** What holds where a bureau has no rules of its own. */
    public static final LightRules USUAL = new LightRules(30, 15, 10, 70, true, 1);

    private static final int ALL = 100;

    /** From which days on a task has which light, as long as nothing of what is given changes. */
    public LightSchedule schedule(TaskStanding task) {
        if (task.done()) {
            return LightSchedule.GREEN;
        }
        LocalDate red = task.due().plusDays(1);
        LocalDate slow = slow(task);
        LocalDate orange = before(orange(task, slow), red);
        boolean missed =
                task.missedOn() != null && (slow == null || task.missedOn().isBefore(slow));
        LocalDate yellow = before(missed ? task.missedOn() : slow, orange == null ? red : orange);
        return new LightSchedule(
                yellow,
                yellow == null ? null : missed ? LightReason.REPORT_MISSED : slowFor(task),
                orange,
                orange == null ? null : orangeFor(task, slow),
                red);
    }

    /** From when on too little is reported; null when that is never the case. */
    private LocalDate slow(TaskStanding task) {
        if (task.reportedOn() == null) {
            return later(left(task, yellowShare), task.start());
        }
        if (task.percent() + behindBy >= ALL) {
            return null;
        }
        LocalDate behind = task.start().plusDays(span(task) * (task.percent() + behindBy) / ALL + 1);
        return later(behind, later(task.start(), task.reportedOn()));
    }

    private static LightReason slowFor(TaskStanding task) {
        return task.reportedOn() == null ? LightReason.NO_REPORT : LightReason.BEHIND;
    }

    private LocalDate orange(TaskStanding task, LocalDate slow) {
        if (slow == null) {
            return null;
        }
        LocalDate shortOfTime = later(left(task, orangeShare), slow);
        LocalDate unanswered = answerDays == 0 ? null : slow.plusDays(answerDays);
        return unanswered != null && unanswered.isBefore(shortOfTime) ? unanswered : shortOfTime;
    }

    private LightReason orangeFor(TaskStanding task, LocalDate slow) {
        return later(left(task, orangeShare), slow).equals(orange(task, slow))
                ? LightReason.TIME_SHORT
                : LightReason.UNANSWERED;
    }

    /** The first day on which no more than a share of the time is left. */
    private static LocalDate left(TaskStanding task, int share) {
        return task.due().minusDays(span(task) * share / ALL);
    }

    private static long span(TaskStanding task) {
        return Math.max(0, ChronoUnit.DAYS.between(task.start(), task.due()));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate before(LocalDate day, LocalDate end) {
        return day != null && day.isBefore(end) ? day : null;
    }
}
