package dev.zeren.plan.delegation.persistence;

import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import dev.zeren.plan.delegation.domain.DelegationStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Who carries out tasks in the place of their offices. */
@ApplicationScoped
public class DelegateRows {

    private static final String[] IN_FORCE =
            DelegationStatus.IN_FORCE.stream().map(DelegationStatus::name).toArray(String[]::new);

    private final Rows sql;
    private final Bureau bureau;

    DelegateRows(Rows sql, Bureau bureau) {
        this.sql = sql;
        this.bureau = bureau;
    }

    /** In the place of which office of a task; either a unit or a person. */
    public record Delegate(UUID task, UUID office, UUID unit, UUID person) {}

    /** Of some tasks on a day. */
    public List<Delegate> of(Collection<UUID> tasks, LocalDate day) {
        return read("task_id = any(?)", tasks.toArray(UUID[]::new), day);
    }

    /** Of the tasks of a plan on a day. */
    public List<Delegate> inPlan(UUID plan, LocalDate day) {
        return read("plan_id = ?", plan, day);
    }

    /**
     * The delegations of a plan whose life goes on.
     *
     * @param withdrawn only those of tasks that count no more
     */
    public List<UUID> live(UUID plan, boolean withdrawn) {
        return sql.all("""
                select d.id from delegation d join task t on t.bureau_id = d.bureau_id and t.id = d.task_id
                where d.bureau_id = ? and d.plan_id = ? and d.live and (t.withdrawn_by is not null or not ?) order by d.id
                """, row -> row.getObject(1, UUID.class), bureau.idOrNone(), plan, withdrawn);
    }

    private List<Delegate> read(String which, Object of, LocalDate day) {
        return sql.all(
                """
                select task_id, from_unit, to_unit, to_person from delegation
                where bureau_id = ? and %s and live and status = any(?) and (until_on is null or until_on >= ?)
                """.formatted(which),
                row -> new Delegate(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class)),
                bureau.idOrNone(),
                of,
                IN_FORCE,
                day);
    }
}
