package dev.zeren.plan.progress.application;

import dev.zeren.plan.progress.domain.ReportStatus;
import dev.zeren.plan.term.ProgressStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What the feed says of progress reports: the state after the act. Of a draft it says nothing. */
final class ReportEvents {

    static final String SUBMITTED = "dev.zeren.plan.progress-report.submitted";
    static final String WITHDRAWN = "dev.zeren.plan.progress-report.withdrawn";
    static final String RETURNED = "dev.zeren.plan.progress-report.returned";
    static final String ACCEPTED = "dev.zeren.plan.progress-report.accepted";

    private ReportEvents() {}

    record ReportChanged(ReportState report) {}

    record ReportState(
            UUID id,
            UUID taskId,
            UUID planId,
            int number,
            int revision,
            UUID unitId,
            ReportStatus state,
            ProgressStatus status,
            int percent,
            LocalDate period,
            Instant reportedAt,
            String returnReason,
            String correctionReason) {}

    static ReportChanged of(UUID planId, ProgressReportView report) {
        return new ReportChanged(new ReportState(
                report.id(),
                report.taskId(),
                planId,
                report.number(),
                report.revision(),
                report.unitId(),
                report.state(),
                report.status(),
                report.percent(),
                report.period(),
                report.reportedAt(),
                report.returnReason(),
                report.correctionReason()));
    }
}
