package dev.zeren.plan.cascade.persistence;

import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import dev.zeren.plan.term.Duty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which tasks carry out which. */
@ApplicationScoped
public class CarriedTasks {

    private static final String[] RESPONSIBLE = Duty.names(Duty::reports);

    private static final String EITHER = """
            (select bureau_id, lower_id, upper_id from carried_task
                union all select bureau_id, lower_id, upper_id from carried_upper_task)""";

    // Each responsible unit of a lower task, with the units above it, itself first.
    private static final String LINES = """
            with recursive line(upper_id, lower_id, unit_id, id, far) as (
                select c.upper_id, c.lower_id, a.unit_id, a.unit_id, 0
                from carried_task c
                join assignment a on a.bureau_id = c.bureau_id and a.task_id = c.lower_id
                    and a.unit_id is not null and a.duty = any(?)
                where c.bureau_id = ? and c.upper_id = any(?)
                union
                select line.upper_id, line.lower_id, line.unit_id, u.parent_id, line.far + 1
                from line join unit u on u.bureau_id = ? and u.id = line.id
                where u.parent_id is not null and line.far < 20)
            select upper_id, array_agg(id order by far) from line
            group by upper_id, lower_id, unit_id
            order by upper_id, lower_id, unit_id
            """;

    private final Rows sql;
    private final Bureau bureau;

    CarriedTasks(Rows sql, Bureau bureau) {
        this.sql = sql;
        this.bureau = bureau;
    }

    /** A task with the plan it is in, as it stands. */
    public record Linked(
            UUID taskId,
            UUID planId,
            String planTitle,
            String label,
            String heading,
            String status,
            int percent,
            LocalDate dueOn) {}

    /** A task of an upper plan and the units that it is assigned to. */
    public record Upper(UUID taskId, int position, String label, String heading, Set<UUID> units) {}

    /** Those of the tasks that count, are no subtasks and are in plans of the statuses, each with its plan. */
    public Map<UUID, UUID> plansOf(Collection<UUID> tasks, Set<String> statuses) {
        Map<UUID, UUID> plans = new HashMap<>();
        sql.all(
                """
                select t.id, t.plan_id from task t join plan p on p.bureau_id = t.bureau_id and p.id = t.plan_id
                where t.bureau_id = ? and t.id = any(?) and p.status = any(?) and t.withdrawn_by is null
                    and t.parent_id is null
                """,
                row -> plans.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                bureau.idOrNone(),
                tasks.toArray(UUID[]::new),
                statuses.toArray(String[]::new));
        return plans;
    }

    /** For each of the tasks and those above them, which they carry out. */
    public Map<UUID, Set<UUID>> above(Collection<UUID> tasks) {
        Map<UUID, Set<UUID>> above = new HashMap<>();
        sql.all(
                """
                with recursive up(id) as (
                    select unnest(?::uuid[])
                    union
                    select c.upper_id from up join carried_task c on c.bureau_id = ? and c.lower_id = up.id)
                select c.lower_id, c.upper_id from up join carried_task c on c.bureau_id = ? and c.lower_id = up.id
                """,
                row -> above.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashSet<>())
                        .add(row.getObject(2, UUID.class)),
                tasks.toArray(UUID[]::new),
                bureau.idOrNone(),
                bureau.idOrNone());
        return above;
    }

    /** What a task carries out, in the order of plans and tasks. */
    public List<Linked> uppers(UUID lower, int most) {
        return linked("carried_task", "c.upper_id = t.id and c.lower_id = ?", lower, null, true, most);
    }

    /**
     * What carries a task out, of the bureau or of the upper one, in the order of ids.
     *
     * @param drafts whether tasks of drafts too
     */
    public List<Linked> lowers(UUID upper, UUID after, boolean drafts, int most) {
        return linked(EITHER, "c.lower_id = t.id and c.upper_id = ?", upper, after, drafts, most);
    }

    private List<Linked> linked(String links, String join, UUID task, UUID after, boolean drafts, int most) {
        return sql.all(
                """
                select t.id, t.plan_id, p.title, t.label, t.heading, t.status, t.percent, coalesce(t.due_on, p.ends_on)
                from %s c join task t on t.bureau_id = c.bureau_id and %s
                join plan p on p.bureau_id = t.bureau_id and p.id = t.plan_id
                where c.bureau_id = ? and (?::uuid is null or t.id > ?) and (? or p.status <> 'DRAFT')
                order by t.id limit ?
                """.formatted(links, join),
                row -> new Linked(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getInt(7),
                        row.getObject(8, LocalDate.class)),
                task,
                bureau.idOrNone(),
                after,
                after,
                drafts,
                most);
    }

    /** Makes the tasks those that one carries out. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void carryOut(UUID lower, Set<UUID> uppers, Instant at, String by) {
        UUID[] ids = uppers.toArray(UUID[]::new);
        sql.change(
                "delete from carried_task where bureau_id = ? and lower_id = ? and upper_id <> all(?)",
                bureau.id(),
                lower,
                ids);
        sql.change("""
                insert into carried_task (bureau_id, lower_id, upper_id, since, linked_by)
                select ?, ?, unnest(?::uuid[]), ?, ? on conflict do nothing
                """, bureau.id(), lower, ids, OffsetDateTime.ofInstant(at, ZoneOffset.UTC), by);
    }

    /** The tasks of a plan in printed order with the units responsible for them. */
    public List<Upper> tasks(UUID plan, Integer after, int most) {
        return sql.all("""
                select t.id, t.position, t.label, t.heading, array(
                    select a.unit_id from assignment a
                    where a.bureau_id = t.bureau_id and a.task_id = t.id and a.unit_id is not null and a.duty = any(?)
                    order by a.position)
                from task t where t.bureau_id = ? and t.plan_id = ? and t.parent_id is null and t.withdrawn_by is null
                    and t.position > ?
                order by t.position limit ?
                """, CarriedTasks::upper, RESPONSIBLE, bureau.idOrNone(), plan, after == null ? 0 : after, most);
    }

    private static Upper upper(ResultSet row) throws SQLException {
        return new Upper(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                Set.copyOf(Arrays.asList((UUID[]) row.getArray(5).getArray())));
    }

    /** By upper task, the responsible units of each task that carries it out, each with the units above it. */
    public Map<UUID, List<List<UUID>>> lines(Collection<UUID> uppers) {
        Map<UUID, List<List<UUID>>> lines = new HashMap<>();
        sql.all(
                LINES,
                row -> lines.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(Arrays.asList((UUID[]) row.getArray(2).getArray())),
                RESPONSIBLE,
                bureau.idOrNone(),
                uppers.toArray(UUID[]::new),
                bureau.idOrNone());
        return lines;
    }
}
