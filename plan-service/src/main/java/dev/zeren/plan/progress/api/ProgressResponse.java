package dev.zeren.plan.progress.api;

import dev.zeren.kit.http.Versioned;
import dev.zeren.plan.evidence.application.EvidenceItem;
import dev.zeren.plan.progress.application.ProgressReportView;
import dev.zeren.plan.progress.domain.Measured;
import dev.zeren.plan.progress.domain.ReportStatus;
import dev.zeren.plan.term.EvidenceKind;
import dev.zeren.plan.term.ProgressStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A progress report. */
public record ProgressResponse(
        UUID id,
        UUID taskId,
        int number,

        @Schema(description = "第几版，从 1 起 · which version of the report of its number")
        int revision,

        UUID unitId,

        @Schema(description = "报告本身到哪一步；只有 accepted 计入任务 · how far the report is; only accepted ones count")
        ReportStatus state,

        @Schema(description = "任务进展 · how far the work is") ProgressStatus status,

        int percent,
        String narrative,
        LocalDate period,
        List<Actual> actuals,
        List<Integer> milestones,
        Instant reportedAt,
        String reportedBy,
        String reportedByName,
        String returnReason,
        Instant reviewedAt,
        String reviewedByName,
        String correctionReason,

        @Schema(description = "取代本版的版本 · the version that counts in its place")
        UUID supersededBy,

        List<Evidence> evidence,
        int version)
        implements Versioned {

    /** The value reached of a target. */
    @Schema(name = "ProgressActual")
    public record Actual(int target, BigDecimal value) {

        static Actual from(Measured.Actual actual) {
            return new Actual(actual.target(), actual.value());
        }
    }

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
                report.revision(),
                report.unitId(),
                report.state(),
                report.status(),
                report.percent(),
                report.narrative(),
                report.period(),
                report.measured().actuals().stream().map(Actual::from).toList(),
                report.measured().milestones(),
                report.reportedAt(),
                report.reportedBy(),
                report.reportedByName(),
                report.returnReason(),
                report.reviewedAt(),
                report.reviewedByName(),
                report.correctionReason(),
                report.supersededBy(),
                report.evidence().stream().map(Evidence::from).toList(),
                report.version());
    }
}
