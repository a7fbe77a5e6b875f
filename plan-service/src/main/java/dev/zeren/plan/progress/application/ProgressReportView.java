package dev.zeren.plan.progress.application;

import dev.zeren.plan.evidence.application.EvidenceItem;
import dev.zeren.plan.progress.domain.Measured;
import dev.zeren.plan.progress.domain.ProgressReport;
import dev.zeren.plan.progress.domain.ReportContent;
import dev.zeren.plan.progress.domain.ReportStatus;
import dev.zeren.plan.term.ProgressStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A progress report as others see it, with the evidence for it. */
public record ProgressReportView(
        UUID id,
        UUID taskId,
        int number,
        int revision,
        UUID unitId,
        ReportStatus state,
        ProgressStatus status,
        int percent,
        String narrative,
        LocalDate period,
        Measured measured,
        Instant reportedAt,
        String reportedBy,
        String reportedByName,
        String returnReason,
        Instant reviewedAt,
        String reviewedByName,
        String correctionReason,
        UUID supersededBy,
        List<EvidenceItem> evidence,
        int version) {

    static ProgressReportView of(ProgressReport report, Measured measured, List<EvidenceItem> evidence) {
        ReportContent content = report.content();
        return new ProgressReportView(
                report.id(),
                report.taskId(),
                report.number(),
                report.revision(),
                report.unitId(),
                report.state(),
                content.status(),
                content.percent(),
                content.narrative(),
                content.period(),
                measured,
                report.reportedAt(),
                report.reportedBy(),
                report.reportedByName(),
                report.returnReason(),
                report.reviewedAt(),
                report.reviewedByName(),
                report.correctionReason(),
                report.supersededBy(),
                evidence,
                report.version());
    }
}
