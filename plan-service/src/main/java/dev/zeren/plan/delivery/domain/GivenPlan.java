package dev.zeren.plan.delivery.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A plan as a lower bureau is given it. It is carried as a whole and never as a change, so that to take it twice is to
 * take it once.
 *
 * @param status issued, closed or archived, as the plan's
 * @param takenBack whether it is not for the lower bureau any more
 */
public record GivenPlan(
        UUID id,
        String title,
        int year,
        String kind,
        String status,
        LocalDate endsOn,
        boolean takenBack,
        List<GivenTask> tasks) {

    /** One of its tasks; due with the plan when it has no date of its own. */
    public record GivenTask(UUID id, int position, String label, String heading, String text, LocalDate dueOn) {}
}
