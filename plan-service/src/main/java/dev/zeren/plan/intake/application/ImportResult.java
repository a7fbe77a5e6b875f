package dev.zeren.plan.intake.application;

import dev.zeren.plan.intake.domain.Finding;
import dev.zeren.plan.intake.domain.Unread;
import dev.zeren.plan.plan.application.NewPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What an import understood.
 *
 * @param planId the new draft; null after a dry run
 * @param issuedOn the date printed on the document, or null
 * @param title null when a dry run found none
 * @param year null when a dry run found none
 * @param findings what a planner should look at, in order of place
 * @param unread what is printed and stands in no part of the plan
 * @param draft what a dry run would have taken in; otherwise null
 */
public record ImportResult(
        UUID planId,
        String title,
        Integer year,
        String kind,
        LocalDate issuedOn,
        Counts counts,
        List<Finding> findings,
        List<Unread> unread,
        NewPlan draft) {

    /** How much was read; leaders and units are distinct names, however often they are printed. */
    public record Counts(int sections, int tasks, int clauses, int leaders, int units) {}
}
