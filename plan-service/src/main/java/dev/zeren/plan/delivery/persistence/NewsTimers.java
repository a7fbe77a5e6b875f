package dev.zeren.plan.delivery.persistence;

import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.UUID;

/**
 * The timers at which other bureaus hear. Each is one statement in the message that ends the transaction, whether or not
 * there is anybody to hear: who reports progress on a task that carries out nothing of an upper bureau waits for nothing.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class NewsTimers {

    // In one order, so that two that set the same ones do not wait for each other; one that is set stays as it is due.
    private static final String SET = """
            insert into timer (bureau_id, kind, subject, due_at)
            select distinct ?, ?, n.subject, now() from (%s) n(subject) order by n.subject
            on conflict (bureau_id, kind, subject) do update set due_at = excluded.due_at, failures = 0
            """;
    private static final String OF_PLAN =
            SET.formatted("select d.id from plan_delivery d where d.bureau_id = ? and d.plan_id = ?");
    private static final String OF_LOWER =
            SET.formatted("select d.id from plan_delivery d where d.bureau_id = ? and d.lower_bureau = ?");
    private static final String LINKED = """
            select u.plan_id from carried_upper_task c
            join upper_task u on u.bureau_id = c.bureau_id and u.id = c.upper_id
            """;
    private static final String OF_TASKS = SET.formatted(LINKED + "where c.bureau_id = ? and c.lower_id = any(?)");
    private static final String OF_TASKS_OF_PLAN = SET.formatted(LINKED + """
            join task t on t.bureau_id = c.bureau_id and t.id = c.lower_id
            where c.bureau_id = ? and t.plan_id = ?
            """);

    private final Rows sql;
    private final Bureau bureau;

    NewsTimers(Rows sql, Bureau bureau) {
        this.sql = sql;
        this.bureau = bureau;
    }

    /** Whoever is given the plan hears of it. */
    public void planChanged(String kind, UUID plan) {
        sql.changeAtEnd(OF_PLAN, bureau.id(), kind, bureau.id(), plan);
    }

    /** A lower bureau hears of all that it is given. */
    public void lowerChanged(String kind, String lower) {
        sql.changeAtEnd(OF_LOWER, bureau.id(), kind, bureau.id(), lower);
    }

    /** The upper bureau hears where the tasks stand, if they carry out its own. */
    public void tasksChanged(String kind, Collection<UUID> tasks) {
        sql.changeAtEnd(OF_TASKS, bureau.id(), kind, bureau.id(), tasks.toArray(UUID[]::new));
    }

    /** The same for all tasks of a plan. */
    public void tasksOfPlanChanged(String kind, UUID plan) {
        sql.changeAtEnd(OF_TASKS_OF_PLAN, bureau.id(), kind, bureau.id(), plan);
    }
}
