package dev.zeren.plan.plan.persistence;

import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import dev.zeren.plan.term.ProgressStatus;
import dev.zeren.plan.term.TaskProgress;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What subtasks have beside what every task has. */
@ApplicationScoped
public class SubtaskRows {

    /** Whatever refers to a task and does not only tell where it stands. */
    static final List<String> HANGING = List.of(
            "progress_report where task_id",
            "supervision_notice where task_id",
            "problem where task_id",
            "instruction where task_id",
            "reminder where task_id",
            "delegation where task_id",
            "carried_task where lower_id",
            "carried_task where upper_id",
            "carried_upper_task where lower_id");

    private final Rows sql;
    private final Bureau bureau;

    SubtaskRows(Rows sql, Bureau bureau) {
        this.sql = sql;
        this.bureau = bureau;
    }

    /**
     * A subtask of a task.
     *
     * @param dueOn its own last day, or that of its task; null: it is due with the plan
     * @param dueGiven whether it is its own
     * @param mayBeLater whether it may be due after its task
     * @param counts false once it was dropped or its task withdrawn
     */
    public record Subtask(
            UUID id,
            int position,
            String label,
            String heading,
            String text,
            TaskProgress progress,
            int weight,
            LocalDate dueOn,
            boolean dueGiven,
            boolean mayBeLater,
            boolean counts) {}

    /** In their order. */
    public List<Subtask> of(UUID task) {
        return sql.all(
                """
                select id, position, label, heading, text, status, percent, weight, due_on, due_given, may_be_later,
                    withdrawn_by is null
                from task where bureau_id = ? and parent_id = ? order by position
                """,
                row -> new Subtask(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        new TaskProgress(ProgressStatus.valueOf(row.getString(6)), row.getInt(7)),
                        row.getInt(8),
                        row.getObject(9, LocalDate.class),
                        row.getBoolean(10),
                        row.getBoolean(11),
                        row.getBoolean(12)),
                bureau.idOrNone(),
                task);
    }

    /**
     * Keeps what one weighs and whose its last day is.
     *
     * @param mayBeLater whether it may be due after its task
     * @param dropReason why it is dropped, or null
     */
    public void put(UUID id, int weight, boolean dueGiven, boolean mayBeLater, String dropReason) {
        sql.change(
                """
                update task set weight = ?, due_given = ?, may_be_later = ?, drop_reason = ?, version = version + 1
                where bureau_id = ? and id = ?
                    and (weight, due_given, may_be_later, drop_reason) is distinct from (?, ?, ?, ?::text)
                """,
                weight,
                dueGiven,
                mayBeLater,
                dropReason,
                bureau.id(),
                id,
                weight,
                dueGiven,
                mayBeLater,
                dropReason);
    }

    /**
     * Lets the subtasks of a plan follow their tasks: they are numbered by them, due with them where they have no day of
     * their own or one that is later now and was not said to be, and withdrawn with them.
     *
     * @return those that are withdrawn now
     */
    public List<UUID> follow(UUID plan) {
        return sql
                .all(
                        """
                        with due as (
                            select s.id, case when t.number > 0 then t.number || '.' else '' end || s.position || '．' as label,
                                case when not s.due_given then t.due_on when s.may_be_later then s.due_on
                                    else least(s.due_on, coalesce(t.due_on, p.ends_on)) end as due_on,
                                coalesce(s.withdrawn_by, t.withdrawn_by) as withdrawn_by,
                                s.withdrawn_by is null and t.withdrawn_by is not null as went
                            from task s join task t on t.bureau_id = s.bureau_id and t.id = s.parent_id
                            join plan p on p.bureau_id = t.bureau_id and p.id = t.plan_id
                            where s.bureau_id = ? and s.plan_id = ? and s.parent_id is not null)
                        update task s set version = s.version + 1, number = s.position, label = n.label, due_on = n.due_on,
                            withdrawn_by = n.withdrawn_by
                        from due n
                        where s.bureau_id = ? and s.id = n.id and (s.label, s.due_on, s.withdrawn_by)
                            is distinct from (n.label, n.due_on, n.withdrawn_by)
                        returning s.id, n.went
                        """,
                        row -> row.getBoolean(2) ? row.getObject(1, UUID.class) : null,
                        bureau.id(),
                        plan,
                        bureau.id())
                .stream()
                .filter(id -> id != null)
                .toList();
    }

    /** Whether something hangs on a subtask, so that it must stay to be read. */
    public boolean inUse(UUID id) {
        String any = String.join(
                " or ",
                HANGING.stream()
                        .map(one -> "exists (select 1 from " + one + " = s.id and bureau_id = s.bureau_id)")
                        .toList());
        return sql.one(
                        "select " + any + " from (select ?::varchar as bureau_id, ?::uuid as id) s",
                        row -> row.getBoolean(1),
                        bureau.idOrNone(),
                        id)
                .orElseThrow();
    }
}
