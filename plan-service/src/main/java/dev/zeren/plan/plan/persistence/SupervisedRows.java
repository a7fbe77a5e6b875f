package dev.zeren.plan.plan.persistence;

import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import dev.zeren.plan.plan.domain.PlanStatus;
import dev.zeren.plan.term.Duty;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Plans and tasks as they are supervised; the plan is held against being closed meanwhile. */
@ApplicationScoped
public class SupervisedRows {

    private static final String ASSIGNED = """
            array(select distinct a.%s from assignment a
                where a.bureau_id = t.bureau_id and a.task_id = t.id and a.%1$s is not null and a.duty = any(?))""";
    private static final String TASK = """
            select p.id, t.id, t.label || t.heading, p.status, %s, %s
            from task t join plan p on p.bureau_id = t.bureau_id and p.id = t.plan_id
            where t.bureau_id = ? and t.id = ?
            for share of p
            """.formatted(ASSIGNED.formatted("person_id"), ASSIGNED.formatted("unit_id"));
    private static final String PLAN = """
            select p.id, null::uuid, p.title, p.status, '{}'::uuid[], '{}'::uuid[]
            from plan p where p.bureau_id = ? and p.id = ?
            for share
            """;
    private static final String[] LEADING = Duty.names(Duty::leads);
    private static final String[] REPORTING = Duty.names(Duty::reports);

    private final Rows sql;
    private final Bureau bureau;

    SupervisedRows(Rows sql, Bureau bureau) {
        this.sql = sql;
        this.bureau = bureau;
    }

    /** A task, or a plan when the task is null. */
    public record Found(
            UUID plan, UUID task, String title, PlanStatus planStatus, Set<UUID> leaders, Set<UUID> units) {}

    public Optional<Found> task(UUID id) {
        return sql.one(TASK, SupervisedRows::read, LEADING, REPORTING, bureau.idOrNone(), id);
    }

    public Optional<Found> plan(UUID id) {
        return sql.one(PLAN, SupervisedRows::read, bureau.idOrNone(), id);
    }

    /** A task and its last day. */
    public record Due(UUID task, LocalDate due) {}

    /** The tasks of a plan that count, and their last days. */
    public List<Due> dueTasks(UUID plan) {
        return sql.all(
                """
                select t.id, coalesce(t.due_on, p.ends_on)
                from plan p join task t on t.bureau_id = p.bureau_id and t.plan_id = p.id
                where p.bureau_id = ? and p.id = ? and t.withdrawn_by is null order by t.id
                """,
                row -> new Due(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)),
                bureau.idOrNone(),
                plan);
    }

    private static Found read(ResultSet row) throws SQLException {
        return new Found(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                PlanStatus.valueOf(row.getString(4)),
                ids(row, 5),
                ids(row, 6));
    }

    private static Set<UUID> ids(ResultSet row, int column) throws SQLException {
        return Set.copyOf(Arrays.asList((UUID[]) row.getArray(column).getArray()));
    }
}
