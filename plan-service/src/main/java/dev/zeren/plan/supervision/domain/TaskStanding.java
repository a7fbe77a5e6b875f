package dev.zeren.plan.supervision.domain;

import java.time.LocalDate;

/**
 * What the light of a task depends on.
 *
 * @param start the day on which its plan was issued
 * @param due the last day for it
 * @param reportedOn the day of the last accepted report that shows progress or says that there is none, or null
 * @param percent what that report made of the task, 0 to 100
 * @param missedOn the first day after a period of the reporting calendar for which nothing came, or null; made up later
 *     it stays
 */
public record TaskStanding(
        LocalDate start, LocalDate due, LocalDate reportedOn, int percent, boolean done, LocalDate missedOn) {

    /** The same after an accepted report. */
    public TaskStanding reported(LocalDate day, int newPercent, boolean newDone) {
        return new TaskStanding(start, due, day, newPercent, newDone, missedOn);
    }

    /** The same with another last day. */
    public TaskStanding due(LocalDate day) {
        return new TaskStanding(start, day, reportedOn, percent, done, missedOn);
    }

    /** The same after a period without a report; the first one counts. */
    public TaskStanding missed(LocalDate day) {
        return new TaskStanding(start, due, reportedOn, percent, done, missedOn == null ? day : missedOn);
    }
}
