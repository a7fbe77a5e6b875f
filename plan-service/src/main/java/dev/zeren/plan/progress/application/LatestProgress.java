package dev.zeren.plan.progress.application;

import dev.zeren.plan.progress.persistence.ProgressReports;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was reported last, for who shows many tasks at once and has seen to it that the caller may see them. */
@ApplicationScoped
public class LatestProgress {

    /** The last report on a task. */
    public record LastReport(String narrative, Instant reportedAt, String reportedByName) {}

    private final ProgressReports reports;

    LatestProgress(ProgressReports reports) {
        this.reports = reports;
    }

    /** By task; a task on which nothing is reported is not among them. */
    public Map<UUID, LastReport> on(Collection<UUID> tasks) {
        return reports.latest(tasks).stream()
                .collect(Collectors.toMap(
                        ProgressReports.Latest::task,
                        last -> new LastReport(last.narrative(), last.reportedAt(), last.reportedByName())));
    }
}
