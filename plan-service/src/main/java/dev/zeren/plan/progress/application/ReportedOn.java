package dev.zeren.plan.progress.application;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.plan.progress.domain.ProgressReport;
import dev.zeren.plan.progress.persistence.ProgressReports;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** On which task a report is, for features that have the report only. */
@ApplicationScoped
public class ReportedOn {

    private final ProgressReports reports;
    private final ReportedProgress access;

    ReportedOn(ProgressReports reports, ReportedProgress access) {
        this.reports = reports;
        this.access = access;
    }

    /** @throws Rejection {@code not-found} unless the caller may see the report */
    public UUID task(UUID report) {
        return access.seen(Set.of(report)).isEmpty()
                ? notFound()
                : reports.findByIdOptional(report).map(ProgressReport::taskId).orElseGet(ReportedOn::notFound);
    }

    private static UUID notFound() {
        throw new Rejection(CommonProblem.NOT_FOUND);
    }
}
