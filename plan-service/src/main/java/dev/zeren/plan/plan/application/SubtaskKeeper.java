package dev.zeren.plan.plan.application;

import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.feed.FeedWriter;
import dev.zeren.plan.plan.domain.Plan;
import dev.zeren.plan.plan.domain.draft.Draft;
import dev.zeren.plan.plan.domain.draft.DraftAssignment;
import dev.zeren.plan.plan.domain.draft.DraftTask;
import dev.zeren.plan.plan.persistence.Drafts;
import dev.zeren.plan.plan.persistence.SubtaskRows;
import dev.zeren.plan.plan.persistence.SubtaskRows.Subtask;
import dev.zeren.plan.plan.persistence.TaskRow;
import dev.zeren.plan.todo.application.Todos;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Writes what a division of a task became, with all that follows from it: lights, todos, completion, audit, feed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SubtaskKeeper {

    /** A task that this transaction holds with its plan, and its subtasks as they are. */
    record Divided(Plan plan, TaskRow row, Draft before, Map<UUID, Subtask> there) {

        /** The last day of the task. */
        LocalDate due() {
            return row.due();
        }

        Subtask row(UUID id) {
            return there.get(id);
        }
    }

    /**
     * What a subtask has beside what every task has.
     *
     * @param mayBeLater whether it may be due after its task
     * @param dropReason null while it counts
     */
    record Extra(int weight, boolean dueGiven, boolean mayBeLater, String dropReason) {}

    /** A subtask as its story tells of it. */
    private record Told(
            String label,
            String heading,
            String text,
            LocalDate dueOn,
            int weight,
            List<String> assigned,
            String reason) {}

    private final Drafts drafts;
    private final SubtaskRows rows;
    private final Todos todos;
    private final Instance<PlanFollower> followers;
    private final Audit audit;
    private final FeedWriter feed;

    SubtaskKeeper(
            Drafts drafts,
            SubtaskRows rows,
            Todos todos,
            @Any Instance<PlanFollower> followers,
            Audit audit,
            FeedWriter feed) {
        this.drafts = drafts;
        this.rows = rows;
        this.todos = todos;
        this.followers = followers;
        this.audit = audit;
        this.feed = feed;
    }

    /**
     * Keeps what became of the subtasks of a task.
     *
     * @param extras by subtask, of those that are new or changed
     * @param action as the audit says it
     */
    void keep(Divided task, Draft after, Map<UUID, Extra> extras, String action) {
        UUID plan = task.plan().id();
        UUID whole = task.row().id();
        drafts.save(plan, whole, task.before(), after);
        extras.forEach(
                (id, extra) -> rows.put(id, extra.weight(), extra.dueGiven(), extra.mayBeLater(), extra.dropReason()));
        rows.follow(plan);
        Map<UUID, DraftTask> was = byId(task.before());
        Map<UUID, DraftTask> is = byId(after);
        is.forEach((id, now) -> follow(plan, was.get(id), now));
        followers.forEach(follower -> follower.amended(plan));
        followers.forEach(follower -> follower.divided(whole));
        List<Subtask> now = rows.of(whole);
        record(task, is, now, extras, action);
        feed.publish(PlanEvents.TASK_DIVIDED, whole, PlanEvents.divided(plan, whole, now, after.tasks()));
    }

    private void follow(UUID plan, DraftTask was, DraftTask is) {
        if (!is.counts()) {
            todos.settleTask(is.id());
            return;
        }
        OfficesChanged.between(plan, was, is)
                .ifPresent(change -> followers.forEach(follower -> follower.officesChanged(change)));
    }

    private void record(
            Divided task, Map<UUID, DraftTask> is, List<Subtask> now, Map<UUID, Extra> extras, String action) {
        UUID whole = task.row().id();
        Map<UUID, DraftTask> was = byId(task.before());
        Map<UUID, Told> after = new HashMap<>();
        now.forEach(one -> after.put(
                one.id(),
                told(
                        one,
                        is.get(one.id()),
                        extras.containsKey(one.id()) ? extras.get(one.id()).dropReason() : null)));
        Map<UUID, Told> before = new HashMap<>();
        task.there().forEach((id, one) -> before.put(id, told(one, was.get(id), null)));
        before.keySet().stream()
                .filter(id -> !after.containsKey(id))
                .forEach(id -> audit.recordPart(action, id, whole, before.get(id), null));
        after.forEach((id, told) -> {
            if (extras.containsKey(id) || !Objects.equals(told, before.get(id)) && before.size() == after.size()) {
                audit.recordPart(action, id, whole, before.get(id), told);
            }
        });
    }

    private static Told told(Subtask row, DraftTask task, String reason) {
        return new Told(
                row.label(),
                row.heading(),
                row.text(),
                row.dueOn(),
                row.weight(),
                task.assignments().stream().map(DraftAssignment::name).toList(),
                reason);
    }

    private static Map<UUID, DraftTask> byId(Draft draft) {
        Map<UUID, DraftTask> byId = new HashMap<>();
        draft.tasks().forEach(one -> byId.put(one.id(), one));
        return byId;
    }
}
