package dev.zeren.plan.plan.persistence;

import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import dev.zeren.plan.plan.domain.PlanStatus;
import dev.zeren.plan.term.Duty;
import dev.zeren.plan.term.ProgressStatus;
import dev.zeren.plan.term.TaskProgress;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tasks as those see them who carry them out. */
@ApplicationScoped
public class AssignedTaskRows {

    private static final String[] REPORTING_DUTIES = Duty.names(Duty::reports);

    private static final String SELECT = """
            select t.id, t.plan_id, t.label, case t.heading when '' then left(t.text, 100) else t.heading end, t.due_on,
                t.status, t.percent, t.reading,
                array(select array[a.person_id::text, a.name] from assignment a
                    where a.bureau_id = t.bureau_id and a.task_id = t.id and a.person_id is not null and a.duty = ?
                    order by a.position),
                array(select array[a.unit_id::text, a.name] from assignment a
                    where a.bureau_id = t.bureau_id and a.task_id = t.id and a.unit_id is not null and a.duty = any(?)
                    order by a.position)
            from task t where t.bureau_id = ? and
            """;

    private final Rows sql;
    private final Bureau bureau;

    AssignedTaskRows(Rows sql, Bureau bureau) {
        this.sql = sql;
        this.bureau = bureau;
    }

    /**
     * A task and to whom it is assigned.
     *
     * @param heading the beginning of its text where it has none
     * @param dueOn the due date of its own, or null
     * @param reading how it was understood, as JSON
     * @param leaders its lead leaders, by id, with the names printed
     * @param units that report on it, likewise
     */
    public record Assigned(
            UUID id,
            UUID planId,
            String label,
            String heading,
            LocalDate dueOn,
            TaskProgress progress,
            String reading,
            Map<UUID, String> leaders,
            Map<UUID, String> units) {}

    public Optional<Assigned> find(UUID task) {
        return all("t.id = ?", task).stream().findFirst();
    }

    public List<Assigned> find(Collection<UUID> tasks) {
        return all("t.id = any(?)", (Object) tasks.toArray(UUID[]::new));
    }

    /** Those of a plan that count, in printed order, each with its subtasks behind it. */
    public List<Assigned> inPlan(UUID plan) {
        return all("""
                t.plan_id = ? and t.withdrawn_by is null
                order by coalesce((select s.position from task s where s.bureau_id = t.bureau_id and s.id = t.parent_id),
                    t.position), t.parent_id is not null, t.position
                """, plan);
    }

    private List<Assigned> all(String which, Object value) {
        return sql.all(
                SELECT + which,
                AssignedTaskRows::read,
                Duty.LEAD_LEADER.name(),
                REPORTING_DUTIES,
                bureau.idOrNone(),
                value);
    }

    private static Assigned read(ResultSet row) throws SQLException {
        return new Assigned(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                new TaskProgress(ProgressStatus.valueOf(row.getString(6)), row.getInt(7)),
                row.getString(8),
                named(row, 9),
                named(row, 10));
    }

    /** Ids and names, in printed order. */
    private static Map<UUID, String> named(ResultSet row, int column) throws SQLException {
        Map<UUID, String> named = new LinkedHashMap<>();
        for (Object one : (Object[]) row.getArray(column).getArray()) {
            String[] pair = (String[]) one;
            named.putIfAbsent(UUID.fromString(pair[0]), pair[1]);
        }
        return named;
    }

    /** The time of a plan. */
    public record Time(PlanStatus status, int year, Instant issuedAt, LocalDate endsOn, String phases) {}

    public Optional<Time> time(UUID plan) {
        return sql.one(
                "select status, year, issued_at, ends_on, phases from plan where bureau_id = ? and id = ?",
                row -> new Time(
                        PlanStatus.valueOf(row.getString(1)),
                        row.getInt(2),
                        row.getObject(3, OffsetDateTime.class) == null
                                ? null
                                : row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getObject(4, LocalDate.class),
                        row.getString(5)),
                bureau.idOrNone(),
                plan);
    }

    /** The plans that are being carried out. */
    public List<UUID> issuedPlans() {
        return sql.all(
                "select id from plan where bureau_id = ? and status = 'ISSUED'",
                row -> row.getObject(1, UUID.class),
                bureau.idOrNone());
    }
}
