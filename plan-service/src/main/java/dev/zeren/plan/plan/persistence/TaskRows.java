package dev.zeren.plan.plan.persistence;

import dev.zeren.kit.http.Cursor;
import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import dev.zeren.kit.tenant.Where;
import dev.zeren.plan.plan.domain.PlanStatus;
import dev.zeren.plan.term.Light;
import dev.zeren.plan.term.LightSchedule;
import dev.zeren.plan.term.Period;
import dev.zeren.plan.term.ProgressStatus;
import dev.zeren.plan.term.TaskStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Tasks as they are read, by far the commonest request. In plain SQL: with a tenant's filter on, Hibernate translates a
 * query anew each time it is executed, which costs more than the query.
 */
@ApplicationScoped
public class TaskRows {

    private static final String COLUMNS = """
            select t.id, t.version, t.plan_id, t.section_id, t.position, t.label, t.number, t.heading, t.text, t.clauses,
                t.due_on, t.status, t.percent, t.withdrawn_by, p.ends_on, p.status,
                exists (select 1 from changed_entry c where c.bureau_id = ?), t.lit, t.yellow_from, t.yellow_for,
                t.orange_from, t.orange_for, t.red_from, t.parent_id, t.weight, t.drop_reason
            """;
    // A task with its light, which supervision keeps: one look more, by the key.
    private static final String LIT_TASK = """
            select t.*, l.task_id is not null as lit, l.yellow_from, l.yellow_for, l.orange_from, l.orange_for, l.red_from
            from task t left join task_light l on l.bureau_id = t.bureau_id and l.task_id = t.id
            """;
    private static final String ONE = COLUMNS + "from (" + LIT_TASK + """
            where t.bureau_id = ? and t.id = ?) t
            join plan p on p.bureau_id = t.bureau_id and p.id = t.plan_id
            """;
    private static final String ACROSS = COLUMNS + "from (" + LIT_TASK + """
            where l.bureau_id = ?%s order by l.task_id limit ?) t
            join plan p on p.bureau_id = t.bureau_id and p.id = t.plan_id
            order by t.id
            """;
    // The plan first and once; its tasks by its id, in the order of the index. No row: no plan. No task: a row of
    // nulls.
    private static final String LIST = COLUMNS + """
            from plan p left join lateral (
            """ + LIT_TASK + """
                where t.bureau_id = p.bureau_id and t.plan_id = p.id%s
                order by t.position limit ?) t on true
            where p.bureau_id = ? and p.id = ?
            order by t.position
            """;
    private static final String ASSIGNED =
            "exists (select 1 from assignment a where a.bureau_id = t.bureau_id and a.task_id = t.id and a.%s = any(?))";
    private static final String DUE = "coalesce(t.due_on, p.ends_on)";
    // A task has a last day of its own, or its plan's: each way through an index.
    private static final String DUE_WITHIN = """
            t.id in (
                select d.id from task d where d.bureau_id = ? and d.due_on between ? and ?
                union all
                select d.id from plan p join task d on d.bureau_id = p.bureau_id and d.plan_id = p.id
                where p.bureau_id = ? and p.ends_on between ? and ? and d.due_on is null)
            """;
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final String OVERDUE = "l.red_from <= ?";
    private static final String NOT_OVERDUE = "coalesce(l.red_from > ?, true)";

    private final Rows sql;
    private final Bureau bureau;

    TaskRows(Rows sql, Bureau bureau) {
        this.sql = sql;
        this.bureau = bureau;
    }

    /**
     * Which tasks of a plan to list; null means any. Of a leader or a unit any of the entries will do.
     *
     * @param parent the task whose subtasks are meant; null for those of the plan
     * @param withdrawn whether those that were withdrawn, or those that count
     */
    public record Filter(
            UUID plan,
            UUID parent,
            Set<UUID> leader,
            Set<UUID> unit,
            TaskStatus status,
            UUID section,
            String text,
            boolean withdrawn,
            Light light) {}

    /** Which tasks of all issued plans to list; null means any. */
    public record Across(
            UUID plan, Set<UUID> leader, Set<UUID> unit, Light light, Boolean overdue, TaskStatus status, Period due) {}

    /**
     * The status of a plan, and those of its tasks that were asked for.
     *
     * @param entriesChanged whether any entry of the bureau's directory is not what it was
     */
    public record Listed(PlanStatus plan, boolean entriesChanged, List<TaskRow> rows) {}

    /** A unit that is not what it was, and by whose printed names a task was assigned to it. */
    public record ChangedAssignment(UUID task, UUID unit, Set<String> nameKeys) {}

    /** The assignments of some tasks to units that are not what they were. */
    public List<ChangedAssignment> changed(Collection<UUID> tasks) {
        return sql.all(
                """
                select a.task_id, a.unit_id, array_agg(a.name_key::text)
                from assignment a
                where a.bureau_id = ? and a.task_id = any(?) and a.unit_id in (
                    select c.entry_id from changed_entry c where c.bureau_id = ?)
                group by a.task_id, a.unit_id
                order by a.task_id, min(a.position)
                """,
                row -> new ChangedAssignment(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), Set.copyOf(Arrays.asList((String[])
                                row.getArray(3).getArray()))),
                bureau.idOrNone(),
                tasks.toArray(UUID[]::new),
                bureau.idOrNone());
    }

    /** How a task was understood, as JSON, and the status of its plan. */
    public record Understood(PlanStatus plan, String reading) {}

    public Optional<Understood> reading(UUID id) {
        return sql.one(
                """
                select p.status, t.reading
                from task t join plan p on p.bureau_id = t.bureau_id and p.id = t.plan_id
                where t.bureau_id = ? and t.id = ?
                """,
                row -> new Understood(PlanStatus.valueOf(row.getString(1)), row.getString(2)),
                bureau.idOrNone(),
                id);
    }

    public Optional<TaskRow> find(UUID id) {
        return sql.one(ONE, TaskRowReader::read, bureau.idOrNone(), bureau.idOrNone(), id);
    }

    /** In printed order; empty when there is no such plan. */
    public Optional<Listed> list(Filter filter, LocalDate today, Cursor from, int rows) {
        Conditions where = new Conditions(bureau.idOrNone());
        where.given(ASSIGNED.formatted("person_id"), array(filter.leader()));
        where.given(ASSIGNED.formatted("unit_id"), array(filter.unit()));
        where.given("t.section_id = ?", filter.section());
        where.given("t.parent_id = ?", filter.parent());
        if (filter.parent() == null) {
            where.add("t.parent_id is null");
        }
        where.add(filter.withdrawn() ? "t.withdrawn_by is not null" : "t.withdrawn_by is null");
        where.given("t.position > ?", from.isStart() ? null : from.number(0));
        if (filter.text() != null) {
            String pattern = Where.pattern(filter.text());
            where.add("(t.heading like ? escape '\\' or t.text like ? escape '\\')", pattern, pattern);
        }
        if (filter.status() != null) {
            addStatus(filter.status(), today, where);
        }
        if (filter.light() != null) {
            addLight(filter.light(), today, where);
        }
        List<TaskRow> read = sql.all(
                LIST.formatted(where.text()), TaskRowReader::read, where.and(rows, bureau.idOrNone(), filter.plan()));
        return read.isEmpty()
                ? Optional.empty()
                : Optional.of(new Listed(
                        read.get(0).planStatus(),
                        read.get(0).entriesChanged(),
                        read.stream().filter(row -> row.id() != null).toList()));
    }

    /** Tasks and subtasks of issued plans in the order of their ids. */
    public List<TaskRow> across(Across filter, LocalDate today, Cursor from, int rows) {
        Conditions where = new Conditions(bureau.idOrNone(), bureau.idOrNone());
        where.given("l.plan_id = ?", filter.plan());
        where.given(ASSIGNED.formatted("person_id"), array(filter.leader()));
        where.given(ASSIGNED.formatted("unit_id"), array(filter.unit()));
        where.given("l.task_id > ?", from.isStart() ? null : from.uuid(0));
        if (filter.light() != null) {
            addLight(filter.light(), today, where);
        }
        if (filter.overdue() != null) {
            // Red is a task when it is overdue and not before.
            where.add(filter.overdue() ? OVERDUE : NOT_OVERDUE, today);
        }
        if (filter.status() != null) {
            addStanding(filter.status(), today, where);
        }
        if (filter.due().from() != null || filter.due().to() != null) {
            LocalDate first =
                    filter.due().from() == null ? LocalDate.EPOCH : filter.due().from();
            LocalDate last = filter.due().to() == null ? LAST_DAY : filter.due().to();
            where.add(DUE_WITHIN, bureau.idOrNone(), first, last, bureau.idOrNone(), first, last);
        }
        return sql.all(ACROSS.formatted(where.text()), TaskRowReader::read, where.and(rows));
    }

    /** The rules are those of {@link LightSchedule#light}. */
    private static void addLight(Light light, LocalDate today, Conditions where) {
        List<String> days = List.of("l.yellow_from", "l.orange_from", "l.red_from");
        if (light == Light.GREEN) {
            where.add("l.task_id is not null");
        } else {
            where.add(days.get(light.ordinal() - 1) + " <= ?", today);
        }
        days.subList(light.ordinal(), days.size()).forEach(day -> where.add("coalesce(" + day + " > ?, true)", today));
    }

    /** The rules are those of {@link TaskStatus#of}; what supervision keeps tells what is overdue. */
    private static void addStanding(TaskStatus status, LocalDate today, Conditions where) {
        switch (status) {
            case DONE -> where.add("t.status = ?", status.name());
            case OVERDUE -> where.add(OVERDUE, today);
            case NOT_STARTED, UNDER_WAY -> where.add("t.status = ? and " + NOT_OVERDUE, status.name(), today);
        }
    }

    private static UUID[] array(Set<UUID> ids) {
        return ids == null ? null : ids.toArray(UUID[]::new);
    }

    /** The rules are those of {@link TaskStatus#of}. */
    private static void addStatus(TaskStatus status, LocalDate today, Conditions where) {
        switch (status) {
            case DONE -> where.add("t.status = ?", ProgressStatus.DONE.name());
            case OVERDUE -> where.add("t.status <> ? and " + DUE + " < ?", ProgressStatus.DONE.name(), today);
            case NOT_STARTED, UNDER_WAY -> where.add("t.status = ? and " + DUE + " >= ?", status.name(), today);
        }
    }
}
