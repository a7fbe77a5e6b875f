package dev.zeren.plan.progress.application;

import dev.zeren.plan.evidence.application.EvidenceItem;
import dev.zeren.plan.evidence.application.EvidenceUses;
import dev.zeren.plan.progress.domain.ProgressReport;
import dev.zeren.plan.progress.persistence.MeasuredJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Shows reports with what stands beside them. */
@ApplicationScoped
class ReportViews {

    private final EvidenceUses evidence;
    private final MeasuredJson measured;

    ReportViews(EvidenceUses evidence, MeasuredJson measured) {
        this.evidence = evidence;
        this.measured = measured;
    }

    ProgressReportView view(ProgressReport report) {
        return views(List.of(report)).get(0);
    }

    List<ProgressReportView> views(List<ProgressReport> reports) {
        var attached = evidence.of(
                ReportedProgress.KIND, reports.stream().map(ProgressReport::id).toList());
        return reports.stream()
                .map(report -> view(report, attached.getOrDefault(report.id(), List.of())))
                .toList();
    }

    /** The evidence for a report. */
    List<EvidenceItem> evidence(ProgressReport report) {
        return evidence.of(ReportedProgress.KIND, List.of(report.id())).getOrDefault(report.id(), List.of());
    }

    ProgressReportView view(ProgressReport report, List<EvidenceItem> attached) {
        return ProgressReportView.of(report, measured.read(report.content().measured()), attached);
    }
}
