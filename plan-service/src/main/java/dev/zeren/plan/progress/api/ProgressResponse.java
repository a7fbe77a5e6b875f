package dev.zeren.plan.progress.api;

import dev.zeren.plan.progress.application.ProgressReportView;
import dev.zeren.plan.term.ProgressStatus;
import java.time.Instant;
import java.util.UUID;

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
        String reportedByName) {

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
                report.reportedByName());
    }
}
