package dev.zeren.plan.plan.application;

import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.feed.FeedWriter;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.http.Patched;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.directory.application.ChangedUnit;
import dev.zeren.plan.directory.application.Directory;
import dev.zeren.plan.plan.domain.Plan;
import dev.zeren.plan.plan.domain.PlanStatus;
import dev.zeren.plan.plan.domain.Task;
import dev.zeren.plan.plan.persistence.Plans;
import dev.zeren.plan.plan.persistence.TaskRow;
import dev.zeren.plan.plan.persistence.TaskRows;
import dev.zeren.plan.plan.persistence.Tasks;
import dev.zeren.plan.term.Light;
import dev.zeren.plan.term.TaskProgress;
import dev.zeren.plan.term.TaskStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * The tasks of plans: reading them, their due dates, and where they stand. What only reads opens no transaction: it
 * would cost a commit and give no more than READ COMMITTED gives without.
 */
@ApplicationScoped
@Transactional
public class TaskService {

    /**
     * Which tasks of a plan to list; null means any. Leader and unit are ids of the directory.
     *
     * @param withdrawn whether those that were withdrawn, or those that count
     */
    public record TaskQuery(
            UUID leader, UUID unit, TaskStatus status, UUID section, String text, boolean withdrawn, Light light) {}

    /**
     * Changes what is mentioned of a task; without a due date it is due with its plan.
     *
     * @param reason why, for the amendment that it is on an issued plan; or null
     */
    public record ChangeTask(Patched<LocalDate> dueOn, String reason) {}

    /**
     * What others have to know of a task to report on it.
     *
     * @param parentId the task of which it is a subtask, or null
     * @param divided whether it has subtasks that count
     */
    public record Reportable(
            UUID taskId, UUID planId, LocalDate dueOn, Set<UUID> responsibleUnits, UUID parentId, boolean divided) {}

    private final Tasks tasks;
    private final TaskRows rows;
    private final Plans plans;
    private final AmendmentService amendments;
    private final ChangedUnits changedUnits;
    private final Directory directory;
    private final TaskLights lights;
    private final Instance<PlanFollower> followers;
    private final PlanAccess access;
    private final Audit audit;
    private final FeedWriter feed;
    private final BureauCalendar calendar;

    TaskService(
            Tasks tasks,
            TaskRows rows,
            Plans plans,
            AmendmentService amendments,
            ChangedUnits changedUnits,
            Directory directory,
            TaskLights lights,
            @Any Instance<PlanFollower> followers,
            PlanAccess access,
            Audit audit,
            FeedWriter feed,
            BureauCalendar calendar) {
        this.tasks = tasks;
        this.rows = rows;
        this.plans = plans;
        this.amendments = amendments;
        this.changedUnits = changedUnits;
        this.directory = directory;
        this.lights = lights;
        this.followers = followers;
        this.access = access;
        this.audit = audit;
        this.feed = feed;
        this.calendar = calendar;
    }

    /** @throws Rejection {@code not-found} */
    @Transactional(Transactional.TxType.SUPPORTS)
    public TaskView get(UUID id) {
        return view(row(id));
    }

    /**
     * How the importer understood a task, as JSON.
     *
     * @throws Rejection {@code not-found}
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public String reading(UUID id) {
        TaskRows.Understood found = rows.reading(id).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
        access.requireSeen(found.plan());
        return found.reading();
    }

    /** @throws Rejection {@code not-found} when the plan is not to be seen */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Page<TaskView> list(UUID planId, TaskQuery query, PageRequest page) {
        LocalDate today = calendar.today();
        var filter = new TaskRows.Filter(
                planId,
                null,
                one(query.leader()),
                one(query.unit()),
                query.status(),
                query.section(),
                query.text(),
                query.withdrawn(),
                query.light());
        var listed = list(filter, page, today);
        access.requireSeen(listed.plan());
        if (listed.entriesChanged()) {
            TaskRows.Filter meant = meant(query, filter);
            listed = meant.equals(filter) ? listed : list(meant, page, today);
        }
        Page<TaskRow> shown = Page.of(listed.rows(), page, row -> new Object[] {row.position()});
        Map<UUID, List<ChangedUnit>> changed = changedUnits.of(shown.items(), today);
        return shown.map(row -> TaskView.of(row, changed.get(row.id()), today));
    }

    /**
     * The subtasks of a task in their order.
     *
     * @param dropped whether those that were dropped, or those that count
     * @throws Rejection {@code not-found} when the task is not to be seen
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Page<TaskView> subtasks(UUID id, boolean dropped, PageRequest page) {
        LocalDate today = calendar.today();
        var filter = new TaskRows.Filter(row(id).planId(), id, null, null, null, null, null, dropped, null);
        Page<TaskRow> shown = Page.of(list(filter, page, today).rows(), page, row -> new Object[] {row.position()});
        Map<UUID, List<ChangedUnit>> changed = changedUnits.of(shown.items(), today);
        return shown.map(row -> TaskView.of(row, changed.get(row.id()), today));
    }

    /**
     * A subtask of a task.
     *
     * @throws Rejection {@code not-found}
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public TaskView subtask(UUID id, UUID subtask) {
        TaskRow row = row(subtask);
        if (!id.equals(row.parentId())) {
            throw new Rejection(CommonProblem.NOT_FOUND);
        }
        return view(row);
    }

    private TaskRows.Listed list(TaskRows.Filter filter, PageRequest page, LocalDate today) {
        return rows.list(filter, today, page.from(Integer.class), page.rowsToRead())
                .orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
    }

    /** Ids of merged entries mean what these stand for, and a unit means those too that went into it. */
    private TaskRows.Filter meant(TaskQuery query, TaskRows.Filter filter) {
        return new TaskRows.Filter(
                filter.plan(),
                filter.parent(),
                query.leader() == null ? null : one(directory.personMeant(query.leader())),
                query.unit() == null ? null : directory.unitsMeant(query.unit()),
                filter.status(),
                filter.section(),
                filter.text(),
                filter.withdrawn(),
                filter.light());
    }

    private static Set<UUID> one(UUID id) {
        return id == null ? null : Set.of(id);
    }

    private TaskView view(TaskRow row) {
        LocalDate today = calendar.today();
        return TaskView.of(row, changedUnits.of(List.of(row), today).get(row.id()), today);
    }

    /**
     * Sets the due date; on an issued plan that is an amendment of its own.
     *
     * @throws Rejection {@code not-found}, {@code stale-version}, {@code plan-closed}, {@code task-withdrawn},
     *     {@code subtask}; on an issued plan what {@link AmendmentService} says
     */
    public TaskView change(UUID id, IfMatch ifMatch, ChangeTask command) {
        // The plan first, as amendments and corrections take it.
        Plan plan = plans.hold(row(id).planId()).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
        Task task = tasks.lock(id).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
        ifMatch.verify(task.version());
        if (task.parentId() != null) {
            throw new Rejection(PlanProblem.SUBTASK);
        }
        plan.requireOpen();
        requireCounts(task.withdrawnBy());
        if (!command.dueOn().isPresent() || Objects.equals(command.dueOn().value(), task.dueOn())) {
            return view(row(id));
        }
        if (plan.status() == PlanStatus.DRAFT) {
            setDue(task, command.dueOn().value());
        } else {
            amendments.setDue(plan, id, command.dueOn().value(), command.reason());
        }
        TaskRow after = row(id);
        feed.publish(PlanEvents.TASK_CHANGED, id, PlanEvents.changed(after));
        return view(after);
    }

    private void setDue(Task task, LocalDate day) {
        LocalDate before = task.dueOn();
        task.dueOn(day);
        tasks.flush();
        audit.record("task.changed", task.id(), new ChangedDueDate(before), new ChangedDueDate(day));
    }

    private static void requireCounts(Integer withdrawnBy) {
        if (withdrawnBy != null && withdrawnBy == 0) {
            throw new Rejection(PlanProblem.SUBTASK_DROPPED);
        }
        if (withdrawnBy != null) {
            throw new Rejection(PlanProblem.TASK_WITHDRAWN, withdrawnBy);
        }
    }

    /**
     * Whose task it is, for as long as the transaction holds it.
     *
     * @throws Rejection {@code not-found}, {@code plan-not-issued}, {@code task-withdrawn}, {@code subtask-dropped}
     */
    public Reportable lockForReport(UUID id) {
        Tasks.Held task = tasks.hold(id).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
        access.requireSeen(task.planStatus());
        task.planStatus().requireIssued();
        requireCounts(task.withdrawnBy());
        return new Reportable(
                id, task.planId(), task.dueOn(), task.responsibleUnits(), task.parentId(), task.divided());
    }

    /** Takes over where a task stands after a report on it; the reporting feature keeps the audit of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void advance(Reportable task, TaskProgress progress) {
        tasks.advance(task.taskId(), progress);
        lights.reported(task.taskId(), progress);
        followers.forEach(follower -> follower.advanced(task.taskId()));
        feed.publish(PlanEvents.TASK_CHANGED, task.taskId(), PlanEvents.advanced(task, progress));
    }

    /** @throws Rejection {@code not-found} unless the caller may see the task */
    @Transactional(Transactional.TxType.SUPPORTS)
    public void requireSeen(UUID id) {
        row(id);
    }

    private TaskRow row(UUID id) {
        TaskRow row = rows.find(id).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
        access.requireSeen(row.planStatus());
        return row;
    }

    private record ChangedDueDate(LocalDate dueOn) {}
}
