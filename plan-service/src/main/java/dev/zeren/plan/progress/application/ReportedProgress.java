package dev.zeren.plan.progress.application;

import dev.zeren.plan.evidence.application.EvidenceSubject;
import dev.zeren.plan.progress.persistence.ProgressReports;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Progress reports as things that evidence serves. */
@ApplicationScoped
public class ReportedProgress implements EvidenceSubject {

    static final String KIND = "progress-report";

    private final ProgressReports reports;
    private final ReportAccess access;

    ReportedProgress(ProgressReports reports, ReportAccess access) {
        this.reports = reports;
        this.access = access;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<UUID> seen(Collection<UUID> subjects) {
        return access.seen(reports.standpoints(subjects));
    }
}
