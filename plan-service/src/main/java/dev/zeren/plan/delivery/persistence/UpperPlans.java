package dev.zeren.plan.delivery.persistence;

import dev.zeren.kit.http.Cursor;
import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import dev.zeren.plan.delivery.domain.GivenPlan;
import dev.zeren.plan.delivery.domain.GivenPlan.GivenTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Plans that the upper bureau gave, read only here. */
@ApplicationScoped
public class UpperPlans {

    private static final String PLAN = """
            select p.id, p.upper_bureau, p.upper_name, p.title, p.year, p.kind, p.status, p.ends_on, p.arrived_at,
                p.changed_at, p.taken_back_at, r.ended_at, p.number
            from upper_plan p %s
            where p.bureau_id = ? and
            """.formatted(LastRelation.withUpper("p"));
    // The bureau's own tasks that carry a task out, but for those that were withdrawn.
    private static final String CARRYING = """
            from carried_upper_task c join task own on own.bureau_id = c.bureau_id and own.id = c.lower_id
            where c.bureau_id = t.bureau_id and c.upper_id = t.id and own.withdrawn_by is null
            """;
    private static final String TASK = """
            select t.id, t.position, t.label, t.heading, t.text, t.due_on, t.withdrawn_at, (select count(*) %s)
            from upper_task t where t.bureau_id = ? and t.plan_id = ? and
            """.formatted(CARRYING);

    private final Rows sql;
    private final Bureau bureau;

    UpperPlans(Rows sql, Bureau bureau) {
        this.sql = sql;
        this.bureau = bureau;
    }

    /**
     * A plan of the upper bureau.
     *
     * @param staleSince since when that bureau is not the upper one any more, so that no news comes; null while it is
     */
    public record UpperPlan(
            UUID id,
            String bureau,
            String bureauName,
            String title,
            int year,
            String kind,
            String status,
            LocalDate endsOn,
            Instant arrivedAt,
            Instant changedAt,
            Instant takenBackAt,
            Instant staleSince,
            long number) {}

    /**
     * One of its tasks.
     *
     * @param carriedOutBy how many tasks of the bureau carry it out
     */
    public record UpperTask(
            UUID id,
            int position,
            String label,
            String heading,
            String text,
            LocalDate dueOn,
            Instant withdrawnAt,
            int carriedOutBy) {}

    /** Which plans to list; null means any. */
    public record Filter(Integer year, Boolean takenBack) {}

    /** The newest first. */
    public List<UpperPlan> list(Filter filter, Cursor from, int rows) {
        UUID before = from.isStart() ? null : from.uuid(0);
        return sql.all(
                PLAN + """
                (?::int is null or p.year = ?) and (?::boolean is null or (p.taken_back_at is not null) = ?)
                and (?::uuid is null or p.id < ?) order by p.id desc limit ?
                """,
                UpperPlans::plan,
                bureau.idOrNone(),
                filter.year(),
                filter.year(),
                filter.takenBack(),
                filter.takenBack(),
                before,
                before,
                rows);
    }

    public Optional<UpperPlan> find(UUID id) {
        return sql.one(PLAN + "p.id = ?", UpperPlans::plan, bureau.idOrNone(), id);
    }

    /** The same, for this transaction alone. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<UpperPlan> hold(UUID id) {
        return sql.one(PLAN + "p.id = ? for update of p", UpperPlans::plan, bureau.id(), id);
    }

    /** The ids of the plans of an upper bureau. */
    public List<UUID> of(String upper, int most) {
        return sql.all(
                "select id from upper_plan where bureau_id = ? and upper_bureau = ? order by id limit ?",
                row -> row.getObject(1, UUID.class),
                bureau.idOrNone(),
                upper,
                most);
    }

    /** Its tasks in printed order; only those that nobody carries out, when asked so. */
    public List<UpperTask> tasks(UUID plan, boolean open, Cursor from, int rows) {
        String which = open ? "not exists (select 1 " + CARRYING + ")" : "true";
        Integer after = from.isStart() ? null : from.number(0);
        UUID id = from.isStart() ? null : from.uuid(1);
        return sql.all(
                TASK + "t.withdrawn_at is null and " + which
                        + " and (?::int is null or (t.position, t.id) > (?, ?)) order by t.position, t.id limit ?",
                UpperPlans::task,
                bureau.idOrNone(),
                plan,
                after,
                after,
                id,
                rows);
    }

    /** Whether a task of the plan is there that counts and that nobody carries out. */
    public boolean isOpen(UUID plan) {
        return !tasks(plan, true, Cursor.start(), 1).isEmpty();
    }

    /** The tasks that count, as they were given. */
    public List<GivenTask> given(UUID plan) {
        return sql.all(
                """
                select id, position, label, heading, text, due_on from upper_task
                where bureau_id = ? and plan_id = ? and withdrawn_at is null order by position, id
                """,
                row -> new GivenTask(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, LocalDate.class)),
                bureau.idOrNone(),
                plan);
    }

    /** Notes that the same was heard once more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void heard(UUID plan, long number) {
        sql.change("update upper_plan set number = ? where bureau_id = ? and id = ?", number, bureau.id(), plan);
    }

    /** Takes over what the upper bureau gave; tasks that are no longer among it are withdrawn. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(GivenPlan plan, String upper, String upperName, long number, Instant at) {
        OffsetDateTime now = OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
        sql.change(
                """
                insert into upper_plan (bureau_id, id, upper_bureau, upper_name, title, year, kind, status, ends_on, number,
                    arrived_at, changed_at, taken_back_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (bureau_id, id) do update set upper_name = excluded.upper_name, title = excluded.title,
                    year = excluded.year, kind = excluded.kind, status = excluded.status, ends_on = excluded.ends_on,
                    number = excluded.number, changed_at = excluded.changed_at, taken_back_at = excluded.taken_back_at
                """,
                bureau.id(),
                plan.id(),
                upper,
                upperName,
                plan.title(),
                plan.year(),
                plan.kind(),
                plan.status(),
                plan.endsOn(),
                number,
                now,
                now,
                plan.takenBack() ? now : null);
        if (!plan.takenBack()) {
            putTasks(plan, now);
        }
    }

    private void putTasks(GivenPlan plan, OffsetDateTime now) {
        List<GivenTask> tasks = plan.tasks();
        UUID[] ids = tasks.stream().map(GivenTask::id).toArray(UUID[]::new);
        sql.change("""
                update upper_task set withdrawn_at = ?
                where bureau_id = ? and plan_id = ? and withdrawn_at is null and id <> all(?)
                """, now, bureau.id(), plan.id(), ids);
        sql.change(
                """
                insert into upper_task (bureau_id, id, plan_id, position, label, heading, text, due_on)
                select ?, n.id, ?, n.position, n.label, n.heading, n.text, n.due_on
                from unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[], ?::date[])
                    n(id, position, label, heading, text, due_on)
                on conflict (bureau_id, id) do update set position = excluded.position, label = excluded.label,
                    heading = excluded.heading, text = excluded.text, due_on = excluded.due_on, withdrawn_at = null
                """,
                bureau.id(),
                plan.id(),
                ids,
                tasks.stream().map(GivenTask::position).toArray(Integer[]::new),
                texts(tasks, GivenTask::label),
                texts(tasks, GivenTask::heading),
                texts(tasks, GivenTask::text),
                texts(tasks, GivenTask::dueOn));
    }

    // Days as text: the driver writes no arrays of them.
    private static String[] texts(List<GivenTask> tasks, Function<GivenTask, Object> part) {
        return tasks.stream().map(part).map(Objects::toString).toArray(String[]::new);
    }

    private static UpperPlan plan(ResultSet row) throws SQLException {
        return new UpperPlan(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, LocalDate.class),
                instant(row, 9),
                instant(row, 10),
                instant(row, 11),
                instant(row, 12),
                row.getLong(13));
    }

    private static UpperTask task(ResultSet row) throws SQLException {
        return new UpperTask(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                instant(row, 7),
                row.getInt(8));
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
