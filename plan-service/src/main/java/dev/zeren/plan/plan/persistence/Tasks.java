package dev.zeren.plan.plan.persistence;

import dev.zeren.plan.plan.domain.Task;
import dev.zeren.plan.term.TaskStatus;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tasks of the bureau's plans. */
@ApplicationScoped
public class Tasks implements PanacheRepositoryBase<Task, UUID> {

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
