package dev.zeren.plan.progress.application;

import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.caller.Caller;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.directory.application.Directory;
import dev.zeren.plan.evidence.application.EvidenceUses;
import dev.zeren.plan.plan.application.TaskService;
import dev.zeren.plan.plan.application.TaskService.Reportable;
import dev.zeren.plan.progress.domain.ProgressReport;
import dev.zeren.plan.progress.domain.ReportingOffice;
import dev.zeren.plan.progress.persistence.OfficeShare;
import dev.zeren.plan.progress.persistence.ProgressReports;
import dev.zeren.plan.term.Addressee;
import dev.zeren.plan.term.ProgressStatus;
import dev.zeren.plan.term.TaskProgress;
import dev.zeren.plan.term.TodoKind;
import dev.zeren.plan.todo.application.Todos;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
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
     */
    public record ReportProgress(
            ProgressStatus status, int percent, String narrative, UUID unitId, List<UUID> evidence) {}

    private final ProgressReports reports;
    private final TaskService tasks;
    private final Directory directory;
    private final EvidenceUses evidence;
    private final Callers callers;
    private final Audit audit;
    private final BureauCalendar calendar;
    private final Todos todos;

    ProgressService(
            ProgressReports reports,
            TaskService tasks,
            Directory directory,
            EvidenceUses evidence,
            Callers callers,
            Audit audit,
            BureauCalendar calendar,
            Todos todos) {
        this.reports = reports;
        this.tasks = tasks;
        this.directory = directory;
        this.evidence = evidence;
        this.callers = callers;
        this.audit = audit;
        this.calendar = calendar;
        this.todos = todos;
    }

    /**
     * Reports progress on a task and takes the task to where its offices' last reports put it together.
     *
     * @throws Rejection {@code not-found}, {@code plan-not-issued}, {@code not-your-task},
     *     {@code office-not-responsible}, {@code office-ambiguous}, {@code percent-contradicts-status},
     *     {@code missing-reference}, {@code too-much-evidence}
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
                : ReportingOffice.of(named, task.responsibleUnits(), speaker.units());
        Set<UUID> entries = new HashSet<>(task.responsibleUnits());
        entries.addAll(merged.keySet());
        ProgressReports.Standing standing = reports.standing(taskId, entries);
        List<OfficeShare> last = lastOfEach(standing.shares(), merged);
        ProgressReport report = newReport(taskId, standing.lastNumber() + 1, office, command);
        reports.persist(report);
        tasks.advance(task, together(task.responsibleUnits(), last, report));
        todos.settle(TodoKind.REMINDER, taskId, Addressee.staffOf(office));
        ProgressReportView after =
                ProgressReportView.of(report, evidence.attach(ReportedProgress.KIND, report.id(), command.evidence()));
        audit.record("progress.reported", taskId, previous(last, office), after);
        return after;
    }

    /** @throws Rejection {@code not-found} when the task is not to be seen */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Page<ProgressReportView> list(UUID taskId, PageRequest page) {
        tasks.requireSeen(taskId);
        var rows = reports.list(taskId, page.from(Integer.class), page.rowsToRead());
        Page<ProgressReport> shown = Page.of(rows, page, report -> new Object[] {report.number()});
        var attached = evidence.of(
                ReportedProgress.KIND,
                shown.items().stream().map(ProgressReport::id).toList());
        return shown.map(report -> ProgressReportView.of(report, attached.getOrDefault(report.id(), List.of())));
    }

    /** @throws Rejection {@code not-found} */
    @Transactional(Transactional.TxType.SUPPORTS)
    public ProgressReportView get(UUID taskId, UUID id) {
        tasks.requireSeen(taskId);
        return reports.findByIdOptional(id)
                .filter(report -> report.taskId().equals(taskId))
                .map(report -> ProgressReportView.of(
                        report, evidence.of(ReportedProgress.KIND, List.of(id)).getOrDefault(id, List.of())))
                .orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
    }

    private static List<OfficeShare> lastOfEach(List<OfficeShare> shares, Map<UUID, UUID> merged) {
        Map<UUID, OfficeShare> last = new HashMap<>();
        for (OfficeShare share : shares) {
            UUID unit = merged.getOrDefault(share.unitId(), share.unitId());
            last.merge(
                    unit,
                    new OfficeShare(unit, share.status(), share.percent(), share.number()),
                    (one, other) -> one.number() > other.number() ? one : other);
        }
        return List.copyOf(last.values());
    }

    /** The responsible office that a report names by its own id, that of an entry merged into it, or its successor's. */
    private UUID named(UUID unitId, Map<UUID, UUID> merged, Set<UUID> responsible) {
        UUID named = merged.getOrDefault(unitId, unitId);
        return named == null || responsible.contains(named)
                ? named
                : ReportingOffice.meantBy(directory.unitsMeant(named), responsible)
                        .orElse(named);
    }

    private ProgressReport newReport(UUID taskId, int number, UUID office, ReportProgress command) {
        Caller caller = callers.current();
        return new ProgressReport(
                taskId,
                number,
                office,
                command.status(),
                command.percent(),
                command.narrative(),
                calendar.now(),
                caller.subject(),
                caller.name());
    }

    private static TaskProgress together(Set<UUID> responsible, List<OfficeShare> last, ProgressReport report) {
        Map<UUID, TaskProgress> shares = new HashMap<>();
        responsible.forEach(office -> shares.put(office, TaskProgress.NONE));
        // An office that was responsible once has no share any more.
        last.forEach(share -> shares.replace(share.unitId(), new TaskProgress(share.status(), share.percent())));
        shares.put(report.unitId(), new TaskProgress(report.status(), report.percent()));
        return TaskProgress.together(shares.values());
    }

    private static OfficeShare previous(List<OfficeShare> last, UUID office) {
        return last.stream()
                .filter(share -> share.unitId().equals(office))
                .findFirst()
                .orElse(null);
    }
}
