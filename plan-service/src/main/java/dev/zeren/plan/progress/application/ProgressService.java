package dev.zeren.plan.progress.application;

import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.directory.application.Directory;
import dev.zeren.plan.evidence.application.EvidenceItem;
import dev.zeren.plan.evidence.application.EvidenceUses;
import dev.zeren.plan.plan.application.TaskService;
import dev.zeren.plan.plan.application.TaskService.Reportable;
import dev.zeren.plan.progress.domain.Measured;
import dev.zeren.plan.progress.domain.ProgressReport;
import dev.zeren.plan.progress.domain.ReportContent;
import dev.zeren.plan.progress.domain.ReportingOffice;
import dev.zeren.plan.progress.persistence.ProgressReports;
import dev.zeren.plan.term.ProgressStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Progress reported by offices on the tasks they are responsible for. */
@ApplicationScoped
@Transactional
public class ProgressService {

    /**
     * Reports progress.
     *
     * @param percent 0 to 100
     * @param unitId for which of the responsible offices; null when there is only one it could be
     * @param evidence ids of what speaks for it
     * @param period a day of the period that it is about, or null
     * @param draft whether it is kept for now and not handed in
     */
    public record ReportProgress(
            ProgressStatus status,
            int percent,
            String narrative,
            UUID unitId,
            List<UUID> evidence,
            LocalDate period,
            Measured measured,
            boolean draft) {}

    private final ProgressReports reports;
    private final ReportFlow flow;
    private final TaskOffices offices;
    private final ReportFigures figures;
    private final ReportAccess access;
    private final ReportViews views;
    private final TaskService tasks;
    private final Directory directory;
    private final EvidenceUses evidence;
    private final Callers callers;
    private final Audit audit;
    private final BureauCalendar calendar;

    ProgressService(
            ProgressReports reports,
            ReportFlow flow,
            TaskOffices offices,
            ReportFigures figures,
            ReportAccess access,
            ReportViews views,
            TaskService tasks,
            Directory directory,
            EvidenceUses evidence,
            Callers callers,
            Audit audit,
            BureauCalendar calendar) {
        this.reports = reports;
        this.flow = flow;
        this.offices = offices;
        this.figures = figures;
        this.access = access;
        this.views = views;
        this.tasks = tasks;
        this.directory = directory;
        this.evidence = evidence;
        this.callers = callers;
        this.audit = audit;
        this.calendar = calendar;
    }

    /**
     * Reports progress on a task and, unless somebody has to accept it first, takes the task to where its offices' last
     * reports put it together.
     *
     * @throws Rejection {@code not-found}, {@code plan-not-issued}, {@code not-your-task}, {@code task-delegated},
     *     {@code office-not-responsible}, {@code office-ambiguous}, {@code percent-contradicts-status},
     *     {@code invalid-body}, {@code missing-reference}, {@code too-much-evidence}
     */
    public ProgressReportView report(UUID taskId, ReportProgress command) {
        Reportable task = tasks.lockForReport(taskId);
        boolean onBehalf = callers.current().may(Roles.PLANNER);
        Directory.Speaker speaker = directory.speaker(
                onBehalf ? null : callers.current().subject(), calendar.today(), task.responsibleUnits());
        // Reports keep the unit that they were given for, though its entry may stand for another by now.
        Map<UUID, UUID> merged = speaker.merged();
        UUID named = named(command.unitId(), merged, task.responsibleUnits());
        UUID office = onBehalf
                ? ReportingOffice.onBehalf(named, task.responsibleUnits())
                : ReportingOffice.of(named, task.responsibleUnits(), access.writesFor(taskId, speaker));
        Offices standing = offices.of(task, merged);
        ReportContent content = new ReportContent(
                command.status(),
                command.percent(),
                command.narrative(),
                command.period(),
                figures.checked(taskId, command.measured()));
        ProgressReport report = new ProgressReport(taskId, standing.lastNumber() + 1, office, content, flow.hand());
        if (command.draft()) {
            reports.persist(report);
            ProgressReportView draft = views.view(report, attach(report, command.evidence()));
            audit.record("progress.drafted", report.id(), null, draft);
            return draft;
        }
        ReportFlow.Submitted submitted = flow.submit(task, standing, report);
        return flow.told(task, report, submitted, attach(report, command.evidence()));
    }

    private List<EvidenceItem> attach(ProgressReport report, List<UUID> pieces) {
        return evidence.attach(ReportedProgress.KIND, report.id(), pieces);
    }

    /** @throws Rejection {@code not-found} when the task is not to be seen */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Page<ProgressReportView> list(UUID taskId, PageRequest page) {
        tasks.requireSeen(taskId);
        return list(new ProgressReports.Filter(taskId, access.sight(taskId), null), page);
    }

    /**
     * All versions of a report.
     *
     * @throws Rejection {@code not-found}
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Page<ProgressReportView> versions(UUID taskId, UUID id, PageRequest page) {
        int number = get(taskId, id).number();
        return list(new ProgressReports.Filter(taskId, access.sight(taskId), number), page);
    }

    private Page<ProgressReportView> list(ProgressReports.Filter filter, PageRequest page) {
        var rows = reports.list(filter, page.from(Integer.class, Integer.class), page.rowsToRead());
        Page<ProgressReport> shown = Page.of(rows, page, report -> new Object[] {report.number(), report.revision()});
        return new Page<>(views.views(shown.items()), shown.next());
    }

    /** @throws Rejection {@code not-found} */
    @Transactional(Transactional.TxType.SUPPORTS)
    public ProgressReportView get(UUID taskId, UUID id) {
        tasks.requireSeen(taskId);
        ProgressReport report = reports.findByIdOptional(id)
                .filter(found -> found.taskId().equals(taskId))
                .orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
        access.requireSeen(report);
        return views.view(report);
    }

    /** The responsible office that a report names by its own id, that of an entry merged into it, or its successor's. */
    private UUID named(UUID unitId, Map<UUID, UUID> merged, Set<UUID> responsible) {
        UUID named = merged.getOrDefault(unitId, unitId);
        return named == null || responsible.contains(named)
                ? named
                : ReportingOffice.meantBy(directory.unitsMeant(named), responsible)
                        .orElse(named);
    }
}
