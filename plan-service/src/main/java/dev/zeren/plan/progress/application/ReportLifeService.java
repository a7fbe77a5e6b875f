package dev.zeren.plan.progress.application;

import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.Patched;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.plan.evidence.application.EvidenceItem;
import dev.zeren.plan.evidence.application.EvidenceUses;
import dev.zeren.plan.plan.application.TaskService;
import dev.zeren.plan.plan.application.TaskService.Reportable;
import dev.zeren.plan.progress.domain.Measured;
import dev.zeren.plan.progress.domain.ProgressReport;
import dev.zeren.plan.progress.domain.ReportContent;
import dev.zeren.plan.progress.persistence.ProgressReports;
import dev.zeren.plan.progress.persistence.ProgressReports.Standpoint;
import dev.zeren.plan.term.ProgressStatus;
import dev.zeren.plan.term.TodoKind;
import dev.zeren.plan.todo.application.Todos;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is done to a report after it was begun. */
@ApplicationScoped
@Transactional
public class ReportLifeService {

    /** Changes what is mentioned of a report. */
    public record ChangeReport(
            Patched<ProgressStatus> status,
            Patched<Integer> percent,
            Patched<String> narrative,
            Patched<LocalDate> period,
            Patched<List<Measured.Actual>> actuals,
            Patched<List<Integer>> milestones,
            Patched<List<UUID>> evidence) {}

    /**
     * Corrects an accepted report.
     *
     * @param change what is different; evidence that is not mentioned is taken over
     * @param draft whether the new version is kept for now and not handed in
     */
    public record CorrectReport(String reason, ChangeReport change, boolean draft) {}

    private final ProgressReports reports;
    private final ReportFlow flow;
    private final TaskOffices offices;
    private final ReportFigures figures;
    private final ReportAccess access;
    private final ReportViews views;
    private final TaskService tasks;
    private final EvidenceUses evidence;
    private final Todos todos;
    private final Audit audit;

    ReportLifeService(
            ProgressReports reports,
            ReportFlow flow,
            TaskOffices offices,
            ReportFigures figures,
            ReportAccess access,
            ReportViews views,
            TaskService tasks,
            EvidenceUses evidence,
            Todos todos,
            Audit audit) {
        this.reports = reports;
        this.flow = flow;
        this.offices = offices;
        this.figures = figures;
        this.access = access;
        this.views = views;
        this.tasks = tasks;
        this.evidence = evidence;
        this.todos = todos;
        this.audit = audit;
    }

    /**
     * Changes a report that is a draft or was returned.
     *
     * @throws Rejection {@code not-found}, {@code plan-not-issued}, {@code not-your-task}, {@code stale-version},
     *     {@code step-not-allowed}, {@code percent-contradicts-status}, {@code invalid-body},
     *     {@code missing-reference}, {@code too-much-evidence}
     */
    public ProgressReportView change(UUID taskId, UUID id, IfMatch ifMatch, ChangeReport command) {
        tasks.lockForReport(taskId);
        ProgressReport report = written(taskId, id, ifMatch);
        ProgressReportView before = views.view(report);
        report.change(changed(report, command));
        if (command.evidence().isPresent()) {
            evidence.replace(
                    ReportedProgress.KIND, id, orNone(command.evidence().value()));
        }
        reports.flush();
        ProgressReportView after = views.view(report);
        audit.record("progress.changed", id, before, after);
        return after;
    }

    /**
     * Deletes a draft; what it was is in the audit alone.
     *
     * @throws Rejection {@code not-found}, {@code forbidden}, {@code stale-version}, {@code report-not-draft}
     */
    public void delete(UUID taskId, UUID id, IfMatch ifMatch) {
        tasks.requireSeen(taskId);
        ProgressReport report = found(taskId, id);
        access.requireAuthor(report);
        ifMatch.verify(report.version());
        report.requireDraft();
        ProgressReportView before = views.view(report);
        evidence.replace(ReportedProgress.KIND, id, List.of());
        reports.delete(report);
        audit.record("progress.deleted", id, before, null);
    }

    /**
     * Hands a draft or a returned report in.
     *
     * @throws Rejection {@code not-found}, {@code plan-not-issued}, {@code not-your-task}, {@code stale-version},
     *     {@code office-not-responsible}, {@code step-not-allowed}
     */
    public ProgressReportView submit(UUID taskId, UUID id, IfMatch ifMatch) {
        Reportable task = tasks.lockForReport(taskId);
        ProgressReport report = written(taskId, id, ifMatch);
        todos.settle(TodoKind.REVISE, id);
        ReportFlow.Submitted submitted = flow.submit(task, offices.of(task), report);
        return flow.told(task, report, submitted, views.evidence(report));
    }

    /**
     * Takes a submitted report back.
     *
     * @throws Rejection as {@link #submit}
     */
    public ProgressReportView withdraw(UUID taskId, UUID id, IfMatch ifMatch) {
        Reportable task = tasks.lockForReport(taskId);
        return flow.withdraw(task, written(taskId, id, ifMatch));
    }

    /**
     * Sends a submitted report back.
     *
     * @throws Rejection {@code not-found}, {@code plan-not-issued}, {@code not-reviewer}, {@code stale-version},
     *     {@code step-not-allowed}
     */
    public ProgressReportView giveBack(UUID taskId, UUID id, IfMatch ifMatch, String reason) {
        Reportable task = tasks.lockForReport(taskId);
        return flow.giveBack(task, reviewed(taskId, id, ifMatch), reason);
    }

    /**
     * Accepts a submitted report: from now on it counts.
     *
     * @throws Rejection as {@link #giveBack}, {@code office-not-responsible}
     */
    public ProgressReportView accept(UUID taskId, UUID id, IfMatch ifMatch) {
        Reportable task = tasks.lockForReport(taskId);
        ProgressReport report = reviewed(taskId, id, ifMatch);
        return flow.accept(task, offices.of(task), report);
    }

    /**
     * Begins a new version of an accepted report, and hands it in unless it is to be kept as a draft. Until it is accepted,
     * the old one counts.
     *
     * @throws Rejection {@code not-found}, {@code plan-not-issued}, {@code not-your-task}, {@code step-not-allowed},
     *     {@code report-corrected}, {@code percent-contradicts-status}, {@code invalid-body},
     *     {@code missing-reference}, {@code too-much-evidence}
     */
    public ProgressReportView correct(UUID taskId, UUID id, CorrectReport command) {
        Reportable task = tasks.lockForReport(taskId);
        ProgressReport old = found(taskId, id);
        access.requireWriter(taskId, old.unitId());
        ProgressReport next =
                old.correct(reports.newestRevision(old), command.reason(), changed(old, command.change()), flow.hand());
        reports.persist(next);
        List<EvidenceItem> attached = evidence.attach(
                ReportedProgress.KIND,
                next.id(),
                command.change().evidence().isPresent()
                        ? orNone(command.change().evidence().value())
                        : views.evidence(old).stream().map(EvidenceItem::id).toList());
        audit.record("progress.corrected", next.id(), views.view(old), views.view(next, attached));
        return command.draft()
                ? views.view(next, attached)
                : flow.told(task, next, flow.submit(task, offices.of(task), next), attached);
    }

    /** Those of the ids that are reports, with the tasks they are on; who may act on them is asked with each act. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Map<UUID, UUID> tasksOf(Collection<UUID> ids) {
        return reports.standpoints(ids).stream().collect(Collectors.toMap(Standpoint::id, Standpoint::task));
    }

    private ProgressReport written(UUID taskId, UUID id, IfMatch ifMatch) {
        ProgressReport report = found(taskId, id);
        access.requireWriter(taskId, report.unitId());
        ifMatch.verify(report.version());
        return report;
    }

    private ProgressReport reviewed(UUID taskId, UUID id, IfMatch ifMatch) {
        ProgressReport report = found(taskId, id);
        access.requireReviewer(report);
        ifMatch.verify(report.version());
        return report;
    }

    private ProgressReport found(UUID taskId, UUID id) {
        ProgressReport report = reports.findByIdOptional(id)
                .filter(one -> one.taskId().equals(taskId))
                .orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
        access.requireSeen(report);
        return report;
    }

    private ReportContent changed(ProgressReport report, ChangeReport change) {
        ReportContent was = report.content();
        Measured measured = figures.read(was.measured());
        return new ReportContent(
                or(change.status(), was.status()),
                or(change.percent(), was.percent()),
                or(change.narrative(), was.narrative()),
                or(change.period(), was.period()),
                figures.checked(
                        report.taskId(),
                        new Measured(
                                orNone(or(change.actuals(), measured.actuals())),
                                orNone(or(change.milestones(), measured.milestones())))));
    }

    private static <T> T or(Patched<T> given, T was) {
        return given.isPresent() ? given.value() : was;
    }

    private static <T> List<T> orNone(List<T> given) {
        return given == null ? List.of() : given;
    }
}
