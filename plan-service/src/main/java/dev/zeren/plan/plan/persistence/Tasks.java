package dev.zeren.plan.plan.persistence;

import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import dev.zeren.plan.plan.domain.PlanStatus;
import dev.zeren.plan.plan.domain.Task;
import dev.zeren.plan.term.Duty;
import dev.zeren.plan.term.ProgressStatus;
import dev.zeren.plan.term.TaskProgress;
import dev.zeren.plan.term.TaskStatus;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The tasks of the bureau's plans. */
@ApplicationScoped
public class Tasks implements PanacheRepositoryBase<Task, UUID> {

    private static final String[] REPORTING_DUTIES = Duty.names(Duty::reports);

    private final Rows sql;
    private final Bureau bureau;

    Tasks(Rows sql, Bureau bureau) {
        this.sql = sql;
        this.bureau = bureau;
    }

    /**
     * What is asked of a task that this transaction holds.
     *
     * @param withdrawnBy the amendment that withdrew it, or null
     * @param parentId the task of which it is a subtask, or null
     * @param divided whether it has subtasks that count
     */
    public record Held(
            UUID planId,
            PlanStatus planStatus,
            LocalDate dueOn,
            Integer withdrawnBy,
            Set<UUID> responsibleUnits,
            UUID parentId,
            boolean divided) {}

    /**
     * Takes the task as {@link #lock} does, in one statement and without loading it. Who needs a task and its subtasks takes
     * these first.
     */
    public Optional<Held> hold(UUID id) {
        return sql.one(
                """
                select t.plan_id, p.status, t.due_on, t.withdrawn_by, array(
                    select a.unit_id from assignment a
                    where a.bureau_id = t.bureau_id and a.task_id = t.id and a.unit_id is not null
                        and a.duty = any(?)), t.parent_id, exists (
                    select 1 from task s
                    where s.bureau_id = t.bureau_id and s.parent_id = t.id and s.withdrawn_by is null)
                from task t join plan p on p.bureau_id = t.bureau_id and p.id = t.plan_id
                where t.bureau_id = ? and t.id = ?
                for no key update of t
                """,
                row -> new Held(
                        row.getObject(1, UUID.class),
                        PlanStatus.valueOf(row.getString(2)),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, Integer.class),
                        Set.copyOf(Arrays.asList((UUID[]) row.getArray(5).getArray())),
                        row.getObject(6, UUID.class),
                        row.getBoolean(7)),
                REPORTING_DUTIES,
                bureau.idOrNone(),
                id);
    }

    /** Takes over where a held task stands; its version grows only when that changes. */
    public void advance(UUID id, TaskProgress progress) {
        String status = progress.status().name();
        sql.change("""
                update task set status = ?, percent = ?, version = version + 1
                where bureau_id = ? and id = ? and (status <> ? or percent <> ?)
                """, status, progress.percent(), bureau.idOrNone(), id, status, progress.percent());
    }

    /** Takes the task for this transaction, so that two offices that report at once do so one after the other. */
    public Optional<Task> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Where every task of a plan stands. */
    public Map<UUID, TaskProgress> standing(UUID plan) {
        Map<UUID, TaskProgress> standing = new HashMap<>();
        sql.all(
                "select id, status, percent from task where bureau_id = ? and plan_id = ?",
                row -> standing.put(
                        row.getObject(1, UUID.class),
                        new TaskProgress(ProgressStatus.valueOf(row.getString(2)), row.getInt(3))),
                bureau.idOrNone(),
                plan);
        return standing;
    }

    /** How many tasks a plan has, without their subtasks. */
    public long inPlan(UUID plan) {
        return count("planId = ?1 and parentId is null", plan);
    }

    /** The tasks of a plan that are done. */
    public Set<UUID> done(UUID plan) {
        return Set.copyOf(sql.all(
                "select id from task where bureau_id = ? and plan_id = ? and status = ?",
                row -> row.getObject(1, UUID.class),
                bureau.idOrNone(),
                plan,
                ProgressStatus.DONE.name()));
    }

    /** How many tasks of each plan that count, without their subtasks, stand where on a day; the rules are those of {@link TaskStatus#of}. */
    public List<StatusCounts> counts(Collection<UUID> plans, LocalDate today) {
        return getEntityManager()
                .createQuery("""
                        select new dev.zeren.plan.plan.persistence.StatusCounts(t.planId, count(t.id),
                            sum(case when t.status = NOT_STARTED and coalesce(t.dueOn, p.endsOn) >= :today then 1 else 0 end),
                            sum(case when t.status = UNDER_WAY and coalesce(t.dueOn, p.endsOn) >= :today then 1 else 0 end),
                            sum(case when t.status = DONE then 1 else 0 end),
                            sum(case when t.status <> DONE and coalesce(t.dueOn, p.endsOn) < :today then 1 else 0 end))
                        from Task t join Plan p on p.id = t.planId
                        where t.planId in :plans and t.parentId is null and t.withdrawnBy is null
                        group by t.planId
                        """, StatusCounts.class)
                .setParameter("plans", plans)
                .setParameter("today", today)
                .getResultList();
    }
}
