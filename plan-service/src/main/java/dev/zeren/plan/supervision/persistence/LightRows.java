package dev.zeren.plan.supervision.persistence;

import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import dev.zeren.plan.supervision.domain.TaskStanding;
import dev.zeren.plan.term.Light;
import dev.zeren.plan.term.LightReason;
import dev.zeren.plan.term.LightSchedule;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The lights of tasks: what they depend on, the days from which they have which colour, and the changes that are past.
 * As many statements for all tasks of a bureau as for one, in the message that ends the transaction.
 */
@ApplicationScoped
public class LightRows {

    private static final String COLUMNS = """
            select task_id, plan_id, start_on, due_on, reported_on, percent, done, missed_on,
                yellow_from, yellow_for, orange_from, orange_for, red_from, valid_from
            from task_light
            """;

    // What was passed by the days that held since the last change.
    private static final String PASSED = """
            insert into light_change (bureau_id, task_id, on_day, light, reason)
            select l.bureau_id, l.task_id, c.on_day, c.light, c.reason
            from task_light l cross join lateral (values
                (l.yellow_from, 'YELLOW', l.yellow_for), (l.orange_from, 'ORANGE', l.orange_for),
                (l.red_from, 'RED', 'OVERDUE')) c(on_day, light, reason)
            where l.bureau_id = ? and l.task_id = any(?) and c.on_day > l.valid_from and c.on_day <= ?
            order by c.on_day
            """;

    // What the new days change at once.
    private static final String SWITCHED = """
            insert into light_change (bureau_id, task_id, on_day, light, reason)
            select ?, n.task_id, ?, n.light, n.reason
            from unnest(?::uuid[], ?::varchar[], ?::varchar[]) n(task_id, light, reason)
            left join task_light l on l.bureau_id = ? and l.task_id = n.task_id
            where n.light <> case when l.red_from <= ? then 'RED' when l.orange_from <= ? then 'ORANGE'
                when l.yellow_from <= ? then 'YELLOW' else 'GREEN' end
            """;

    private static final String PUT = """
            insert into task_light (bureau_id, task_id, plan_id, start_on, due_on, reported_on, percent, done, missed_on,
                yellow_from, yellow_for, orange_from, orange_for, red_from, valid_from)
            select ?, n.*, ?
            from unnest(?::uuid[], ?::uuid[], ?::date[], ?::date[], ?::date[], ?::int[], ?::boolean[], ?::date[],
                ?::date[], ?::varchar[], ?::date[], ?::varchar[], ?::date[]) n
            on conflict (bureau_id, task_id) do update set
                due_on = excluded.due_on, reported_on = excluded.reported_on, percent = excluded.percent,
                done = excluded.done, missed_on = excluded.missed_on, yellow_from = excluded.yellow_from,
                yellow_for = excluded.yellow_for, orange_from = excluded.orange_from,
                orange_for = excluded.orange_for, red_from = excluded.red_from, valid_from = excluded.valid_from
            """;

    private final Rows sql;
    private final Bureau bureau;

    LightRows(Rows sql, Bureau bureau) {
        this.sql = sql;
        this.bureau = bureau;
    }

    /**
     * A task of an issued plan with its light.
     *
     * @param validFrom the day on which the schedule was made
     */
    public record Lit(UUID task, UUID plan, TaskStanding standing, LightSchedule schedule, LocalDate validFrom) {}

    /** A task's light, for this transaction alone; empty while its plan is not issued. */
    public Optional<Lit> hold(UUID task) {
        return sql.one(COLUMNS + "where bureau_id = ? and task_id = ? for update", LightRows::read, bureau.id(), task);
    }

    /** A task's light as it is. */
    public Optional<Lit> find(UUID task) {
        return sql.one(COLUMNS + "where bureau_id = ? and task_id = ?", LightRows::read, bureau.idOrNone(), task);
    }

    /** All lights of the bureau, or of one of its plans, for this transaction alone. */
    public List<Lit> holdAll(UUID planOrNull) {
        return sql.all(
                COLUMNS + "where bureau_id = ? and (?::uuid is null or plan_id = ?) order by task_id for update",
                LightRows::read,
                bureau.id(),
                planOrNull,
                planOrNull);
    }

    /** Takes over standings and schedules, and keeps what changed until today. */
    public void put(List<Lit> lights, LocalDate today) {
        String own = bureau.id();
        UUID[] tasks = lights.stream().map(Lit::task).toArray(UUID[]::new);
        sql.changeAtEnd(PASSED, own, tasks, today);
        sql.changeAtEnd(
                SWITCHED,
                own,
                today,
                tasks,
                texts(lights, one -> one.schedule().light(today).name()),
                texts(lights, one -> one.schedule().reason(today).name()),
                own,
                today,
                today,
                today);
        sql.changeAtEnd(
                PUT,
                own,
                today,
                tasks,
                lights.stream().map(Lit::plan).toArray(UUID[]::new),
                texts(lights, one -> one.standing().start()),
                texts(lights, one -> one.standing().due()),
                texts(lights, one -> one.standing().reportedOn()),
                lights.stream().map(one -> one.standing().percent()).toArray(Integer[]::new),
                lights.stream().map(one -> one.standing().done()).toArray(Boolean[]::new),
                texts(lights, one -> one.standing().missedOn()),
                texts(lights, one -> one.schedule().yellowFrom()),
                texts(lights, one -> one.schedule().yellowFor()),
                texts(lights, one -> one.schedule().orangeFrom()),
                texts(lights, one -> one.schedule().orangeFor()),
                texts(lights, one -> one.schedule().redFrom()));
    }

    /** The tasks of a plan have no lights any more; what changed until today stays. */
    public void remove(List<UUID> tasks, LocalDate today) {
        sql.changeAtEnd(PASSED, bureau.id(), tasks.toArray(UUID[]::new), today);
        sql.changeAtEnd(
                "delete from task_light where bureau_id = ? and task_id = any(?)",
                bureau.id(),
                tasks.toArray(UUID[]::new));
    }

    /** A change that is past; the number grows with time. */
    public record Past(int number, LightSchedule.Change change) {}

    /** The kept changes of a task, the newest first. */
    public List<Past> past(UUID task, int before, int rows) {
        return sql.all(
                """
                select number, on_day, light, reason from light_change
                where bureau_id = ? and task_id = ? and number < ? order by number desc limit ?
                """,
                row -> new Past(
                        row.getInt(1),
                        new LightSchedule.Change(
                                row.getObject(2, LocalDate.class),
                                Light.valueOf(row.getString(3)),
                                LightReason.valueOf(row.getString(4)))),
                bureau.idOrNone(),
                task,
                before,
                rows);
    }

    // As text: the driver writes no arrays of days.
    private static String[] texts(List<Lit> lights, Function<Lit, Object> part) {
        return lights.stream()
                .map(part)
                .map(value -> value instanceof Enum<?> constant ? constant.name() : Objects.toString(value, null))
                .toArray(String[]::new);
    }

    private static Lit read(ResultSet row) throws SQLException {
        return new Lit(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                new TaskStanding(
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class),
                        row.getInt(6),
                        row.getBoolean(7),
                        row.getObject(8, LocalDate.class)),
                new LightSchedule(
                        row.getObject(9, LocalDate.class),
                        reason(row.getString(10)),
                        row.getObject(11, LocalDate.class),
                        reason(row.getString(12)),
                        row.getObject(13, LocalDate.class)),
                row.getObject(14, LocalDate.class));
    }

    private static LightReason reason(String name) {
        return name == null ? null : LightReason.valueOf(name);
    }
}
