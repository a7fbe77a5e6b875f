package dev.zeren.plan.progress.domain;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.term.ProgressStatus;
import java.time.LocalDate;

/**
 * What a report says.
 *
 * @param percent 0 to 100
 * @param period a day of the period that it is about, or null: the one that is open when it is submitted
 * @param measured the actual values and the milestones that are reached, as JSON
 * @throws Rejection {@code percent-contradicts-status}
 */
public record ReportContent(ProgressStatus status, int percent, String narrative, LocalDate period, String measured) {

    public ReportContent {
        if (!status.agreesWith(percent)) {
            throw new Rejection(PlanProblem.PERCENT_CONTRADICTS_STATUS);
        }
    }
}
