package dev.zeren.plan.progress.api;

import dev.zeren.plan.evidence.application.EvidenceItem;
import dev.zeren.plan.progress.application.ProgressReportView;
import dev.zeren.plan.term.EvidenceKind;
import dev.zeren.plan.term.ProgressStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A progress report. */
public record ProgressResponse(
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
        List<Evidence> evidence) {

    /** A piece of evidence for it. */
    @Schema(name = "ProgressEvidence")
    public record Evidence(UUID id, EvidenceKind kind, String title) {

        static Evidence from(EvidenceItem item) {
            return new Evidence(item.id(), item.kind(), item.title());
        }
    }

    static ProgressResponse from(ProgressReportView report) {
        return new ProgressResponse(
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
                report.evidence().stream().map(Evidence::from).toList());
    }
}
