package dev.zeren.plan.plan.persistence;

import dev.zeren.kit.http.Cursor;
import dev.zeren.kit.tenant.Where;
import dev.zeren.plan.plan.domain.Task;
import dev.zeren.plan.term.ProgressStatus;
import dev.zeren.plan.term.TaskStatus;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tasks of the bureau's plans. */
@ApplicationScoped
public class Tasks implements PanacheRepositoryBase<Task, UUID> {

    private static final String ROW = """
            select new dev.zeren.plan.plan.persistence.TaskRow(t.id, t.version, t.planId, t.sectionId, t.position,
                t.label, t.number, t.heading, t.text, t.clauses, t.dueOn, t.status, t.percent, p.endsOn, p.status)
            from Task t join Plan p on p.id = t.planId
            """;

    /** Which tasks of a plan to list; null means any. */
    public record Filter(UUID plan, UUID leader, UUID unit, TaskStatus status, UUID section, String text) {}

    public Optional<TaskRow> row(UUID id) {
        return getEntityManager()
                .createQuery(ROW + " where t.id = :id", TaskRow.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** In printed order. */
    public List<TaskRow> list(Filter filter, LocalDate today, Cursor from, int rows) {
        Where where = new Where()
                .given("t.planId = :plan", "plan", filter.plan())
                .given("exists (select 1 from t.assignments a where a.personId = :leader)", "leader", filter.leader())
                .given("exists (select 1 from t.assignments a where a.unitId = :unit)", "unit", filter.unit())
                .given("t.sectionId = :section", "section", filter.section())
                .given("t.position > :position", "position", from.isStart() ? null : from.number(0));
        if (filter.text() != null) {
            where.always("(t.heading like :text escape '\\' or t.text like :text escape '\\')")
                    .with("text", Where.pattern(filter.text()));
        }
        if (filter.status() != null) {
            addStatus(filter.status(), today, where);
        }
        TypedQuery<TaskRow> query =
                getEntityManager().createQuery(ROW + " where " + where.text() + " order by t.position", TaskRow.class);
        where.values().forEach(query::setParameter);
        return query.setMaxResults(rows).getResultList();
    }

    private static void addStatus(TaskStatus status, LocalDate today, Where where) {
        switch (status) {
            case DONE -> where.always("t.status = :status");
            case OVERDUE -> where.always("t.status <> :status and coalesce(t.dueOn, p.endsOn) < :today");
            default -> where.always("t.status = :status and coalesce(t.dueOn, p.endsOn) >= :today");
        }
        if (status != TaskStatus.DONE) {
            where.with("today", today);
        }
        where.with(
                "status",
                switch (status) {
                    case DONE, OVERDUE -> ProgressStatus.DONE;
                    case UNDER_WAY -> ProgressStatus.UNDER_WAY;
                    case NOT_STARTED -> ProgressStatus.NOT_STARTED;
                });
    }

    /** Takes the task for this transaction, so that two offices that report at once do so one after the other. */
    public Optional<Task> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** How many tasks a plan has. */
    public long inPlan(UUID plan) {
        return count("planId", plan);
    }

    /** How many tasks of each plan stand where on a day; the rules are those of {@link TaskStatus#of}. */
    public List<StatusCounts> counts(Collection<UUID> plans, LocalDate today) {
        return getEntityManager()
                .createQuery("""
                        select new dev.zeren.plan.plan.persistence.StatusCounts(t.planId, count(t.id),
                            sum(case when t.status = NOT_STARTED and coalesce(t.dueOn, p.endsOn) >= :today then 1 else 0 end),
                            sum(case when t.status = UNDER_WAY and coalesce(t.dueOn, p.endsOn) >= :today then 1 else 0 end),
                            sum(case when t.status = DONE then 1 else 0 end),
                            sum(case when t.status <> DONE and coalesce(t.dueOn, p.endsOn) < :today then 1 else 0 end))
                        from Task t join Plan p on p.id = t.planId
                        where t.planId in :plans
                        group by t.planId
                        """, StatusCounts.class)
                .setParameter("plans", plans)
                .setParameter("today", today)
                .getResultList();
    }
}
