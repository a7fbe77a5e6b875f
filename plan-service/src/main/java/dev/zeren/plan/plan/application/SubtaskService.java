package dev.zeren.plan.plan.application;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.plan.application.DivideTask.ChangeSubtask;
import dev.zeren.plan.plan.application.SubtaskKeeper.Divided;
import dev.zeren.plan.plan.application.SubtaskKeeper.Extra;
import dev.zeren.plan.plan.domain.Plan;
import dev.zeren.plan.plan.domain.draft.Division;
import dev.zeren.plan.plan.domain.draft.Draft;
import dev.zeren.plan.plan.domain.draft.DraftTask;
import dev.zeren.plan.plan.domain.draft.PlanChange;
import dev.zeren.plan.plan.persistence.Drafts;
import dev.zeren.plan.plan.persistence.SubtaskRows;
import dev.zeren.plan.plan.persistence.SubtaskRows.Subtask;
import dev.zeren.plan.plan.persistence.TaskRow;
import dev.zeren.plan.plan.persistence.TaskRows;
import dev.zeren.plan.plan.persistence.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Divides tasks of issued plans into subtasks with offices, targets and days of their own. One level: a completion is
 * explained in one step, and what needs more is a plan of its own that carries the task out.
 */
@ApplicationScoped
@Transactional
public class SubtaskService {

    private final TaskRows rows;
    private final Tasks tasks;
    private final Drafts drafts;
    private final SubtaskRows subtasks;
    private final SubtaskWords words;
    private final SubtaskKeeper keeper;
    private final SubtaskAccess access;
    private final PlanAccess plans;

    SubtaskService(
            TaskRows rows,
            Tasks tasks,
            Drafts drafts,
            SubtaskRows subtasks,
            SubtaskWords words,
            SubtaskKeeper keeper,
            SubtaskAccess access,
            PlanAccess plans) {
        this.rows = rows;
        this.tasks = tasks;
        this.drafts = drafts;
        this.subtasks = subtasks;
        this.words = words;
        this.keeper = keeper;
        this.access = access;
        this.plans = plans;
    }

    /**
     * Divides a task, or divides it further.
     *
     * @throws Rejection {@code not-found}, {@code not-your-task}, {@code plan-not-issued}, {@code task-withdrawn},
     *     {@code subtask}, {@code subtask-due-late}, {@code correction-not-possible}, {@code invalid-body}
     */
    public void divide(UUID taskId, DivideTask command) {
        Divided task = held(taskId);
        command.subtasks().forEach(one -> Division.requireDue(one.dueOn(), one.mayBeLater(), task.due()));
        Map<UUID, Extra> extras = new HashMap<>();
        List<DraftTask> made = PlanChange.each("/subtasks", command.subtasks(), one -> {
            DraftTask subtask = words.made(one, task.plan().head(), task.row().sectionId());
            extras.put(subtask.id(), new Extra(one.weight(), one.dueOn() != null, one.mayBeLater(), null));
            return subtask;
        });
        keeper.keep(task, Division.with(task.before(), made), extras, "subtask.added");
    }

    /**
     * Changes a subtask; its targets only while nothing hangs on it, for reports name them by their numbers.
     *
     * @throws Rejection {@code not-found}, {@code not-your-task}, {@code stale-version}, {@code plan-not-issued},
     *     {@code task-withdrawn}, {@code subtask-dropped}, {@code subtask-due-late}, {@code subtask-in-use},
     *     {@code correction-not-possible}
     */
    public void change(UUID taskId, UUID id, IfMatch ifMatch, ChangeSubtask command) {
        Divided task = held(taskId);
        DraftTask was = counting(task, id, ifMatch);
        if (command.targets().isPresent() && subtasks.inUse(id)) {
            throw new Rejection(PlanProblem.SUBTASK_IN_USE);
        }
        if (command.dueOn().isPresent()) {
            Division.requireDue(command.dueOn().value(), command.mayBeLater(), task.due());
        }
        Subtask now = task.row(id);
        Extra extra = new Extra(
                command.weight().isPresent() && command.weight().value() != null
                        ? command.weight().value()
                        : now.weight(),
                command.dueOn().isPresent() ? command.dueOn().value() != null : now.dueGiven(),
                command.dueOn().isPresent() ? command.mayBeLater() : now.mayBeLater(),
                null);
        DraftTask changed = words.changed(was, command, task.plan().head());
        keeper.keep(task, Division.with(task.before(), changed), Map.of(id, extra), "subtask.changed");
    }

    /**
     * Puts the subtasks of a task into another order.
     *
     * @param ids of all that count
     * @throws Rejection as {@link #divide}
     */
    public void order(UUID taskId, List<UUID> ids) {
        Divided task = held(taskId);
        keeper.keep(task, Division.ordered(task.before(), ids), Map.of(), "subtask.moved");
    }

    /**
     * Drops a subtask: it stays to be read, counts no more and takes no reports.
     *
     * @throws Rejection {@code not-found}, {@code not-your-task}, {@code stale-version}, {@code plan-not-issued},
     *     {@code task-withdrawn}, {@code subtask-dropped}
     */
    public void drop(UUID taskId, UUID id, IfMatch ifMatch, String reason) {
        Divided task = held(taskId);
        counting(task, id, ifMatch);
        Subtask now = task.row(id);
        Draft after = new PlanChange.Withdraw(id, 0).of(task.before());
        keeper.keep(
                task,
                after,
                Map.of(id, new Extra(now.weight(), now.dueGiven(), now.mayBeLater(), reason.strip())),
                "subtask.dropped");
    }

    /**
     * Removes a subtask on which nothing hangs, as if it had never been.
     *
     * @throws Rejection as {@link #drop}, and {@code subtask-in-use}
     */
    public void remove(UUID taskId, UUID id, IfMatch ifMatch) {
        Divided task = held(taskId);
        counting(task, id, ifMatch);
        if (subtasks.inUse(id)) {
            throw new Rejection(PlanProblem.SUBTASK_IN_USE);
        }
        keeper.keep(task, Division.without(task.before(), id), Map.of(), "subtask.removed");
    }

    /** The plan first, as amendments take it; the subtasks before their task, as who reports on them does. */
    private Divided held(UUID taskId) {
        TaskRow row = rows.find(taskId).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
        plans.requireSeen(row.planStatus());
        Plan plan = plans.held(row.planId());
        Draft before = drafts.subtasks(plan, taskId);
        Tasks.Held task = tasks.hold(taskId).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
        access.requireDivider(task.responsibleUnits());
        plan.status().requireIssued();
        if (task.parentId() != null) {
            throw new Rejection(PlanProblem.SUBTASK);
        }
        if (task.withdrawnBy() != null) {
            throw new Rejection(PlanProblem.TASK_WITHDRAWN, task.withdrawnBy());
        }
        Map<UUID, Subtask> there =
                subtasks.of(taskId).stream().collect(Collectors.toMap(Subtask::id, Function.identity()));
        return new Divided(plan, row, before, there);
    }

    private static DraftTask counting(Divided task, UUID id, IfMatch ifMatch) {
        DraftTask subtask = task.before().tasks().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
        ifMatch.verify(subtask.version());
        if (!subtask.counts()) {
            throw new Rejection(PlanProblem.SUBTASK_DROPPED);
        }
        return subtask;
    }
}
