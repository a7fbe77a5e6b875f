package dev.zeren.plan.progress.application;

import dev.zeren.plan.evidence.application.EvidenceItem;
import dev.zeren.plan.progress.domain.ProgressReport;
import dev.zeren.plan.term.ProgressStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A progress report as others see it, with the evidence for it. */
public record ProgressReportView(
        UUID id,
        UUID taskId,
        int number,
        UUID unitId,
        ProgressStatus status,
        int percent,
        String narrative,
        Instant reportedAt,
        String reportedBy,
        String reportedByName,
        List<EvidenceItem> evidence) {

    static ProgressReportView of(ProgressReport report, List<EvidenceItem> evidence) {
        return new ProgressReportView(
                report.id(),
                report.taskId(),
                report.number(),
                report.unitId(),
                report.status(),
                report.percent(),
                report.narrative(),
                report.reportedAt(),
                report.reportedBy(),
                report.reportedByName(),
                evidence);
    }
}
