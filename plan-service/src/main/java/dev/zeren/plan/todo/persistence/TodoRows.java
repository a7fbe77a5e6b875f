package dev.zeren.plan.todo.persistence;

import dev.zeren.kit.http.Cursor;
import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import dev.zeren.plan.term.Addressee;
import dev.zeren.plan.term.TodoKind;
import dev.zeren.plan.todo.domain.Todo;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * What waits for whom. Nothing in a transaction reads what it says here, so all of it goes to the database in one message
 * at its end.
 */
@ApplicationScoped
public class TodoRows {

    private static final String REMOVE = "delete from todo where bureau_id = ? and ";

    // One statement tells how much there is of each kind and shows a page; a row without a todo bears a count alone.
    private static final String LIST = """
            with mine as materialized (
                select id, kind, subject_kind, subject_id, title, plan_id, task_id, due_on, since
                from todo where bureau_id = ? and addressee = any(?)),
            page as (
                select * from mine
                where (?::text is null or kind = ?) and (?::uuid is null or plan_id = ?)
                  and (?::uuid is null or task_id = ?)
                  and (?::boolean is null or coalesce(due_on < ?, false) = ?) and (?::uuid is null or id < ?)
                order by id desc limit ?)
            select kind, count(*), count(*) filter (where due_on < ?), null::uuid as id,
                null, null::uuid, null, null::uuid, null::uuid, null::date, null::timestamptz
            from mine group by kind
            union all
            select kind, 0, 0, id, subject_kind, subject_id, title, plan_id, task_id, due_on, since from page
            order by id desc
            """;

    private final Rows sql;
    private final Bureau bureau;

    TodoRows(Rows sql, Bureau bureau) {
        this.sql = sql;
        this.bureau = bureau;
    }

    /** Which todos to list; null means any. */
    public record Filter(TodoKind kind, UUID plan, UUID task, Boolean overdue) {}

    /**
     * Todos and how many there are.
     *
     * @param counts by kind, whatever the filter
     */
    public record Listed(List<Todo> rows, List<KindCount> counts) {}

    /** An id for a new todo, greater than those before. */
    public UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    /** Adds a todo, or takes over title and last day where the same waits for the same already. */
    public void add(Todo todo, boolean outlives, Addressee addressee) {
        sql.changeAtEnd(
                """
                insert into todo (bureau_id, id, kind, subject_kind, subject_id, addressee, title, plan_id, task_id,
                    due_on, since, outlives)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (bureau_id, subject_id, kind, addressee)
                    do update set title = excluded.title, due_on = excluded.due_on
                """,
                bureau.id(),
                todo.id(),
                todo.kind().name(),
                todo.subjectKind(),
                todo.subjectId(),
                addressee.key(),
                todo.title(),
                todo.planId(),
                todo.taskId(),
                todo.dueOn(),
                OffsetDateTime.ofInstant(todo.since(), ZoneOffset.UTC),
                outlives);
    }

    /** Removes what of a kind waits about a subject. */
    public void remove(TodoKind kind, UUID subject) {
        sql.changeAtEnd(REMOVE + "subject_id = ? and kind = ?", bureau.id(), subject, kind.name());
    }

    /** Removes what of a kind waits about a subject for one addressee. */
    public void remove(TodoKind kind, UUID subject, Addressee addressee) {
        sql.changeAtEnd(
                REMOVE + "subject_id = ? and kind = ? and addressee = ?",
                bureau.id(),
                subject,
                kind.name(),
                addressee.key());
    }

    /** Moves what of some kinds belongs to a task from one addressee to another; what waits for him already does not twice. */
    public void move(UUID task, Collection<TodoKind> kinds, Addressee from, Addressee to) {
        String[] names = kinds.stream().map(TodoKind::name).toArray(String[]::new);
        sql.changeAtEnd(REMOVE + """
                task_id = ? and kind = any(?) and addressee = ? and exists (
                    select 1 from todo o where o.bureau_id = todo.bureau_id and o.subject_id = todo.subject_id
                        and o.kind = todo.kind and o.addressee = ?)
                """, bureau.id(), task, names, from.key(), to.key());
        sql.changeAtEnd(
                "update todo set addressee = ? where bureau_id = ? and task_id = ? and kind = any(?) and addressee = ?",
                to.key(),
                bureau.id(),
                task,
                names,
                from.key());
    }

    /** Removes all that waits about a subject. */
    public void removeAbout(UUID subject) {
        sql.changeAtEnd(REMOVE + "subject_id = ?", bureau.id(), subject);
    }

    /** Removes all that belongs to a plan and does not outlive it. */
    public void removeOfPlan(UUID plan) {
        sql.changeAtEnd(REMOVE + "plan_id = ? and not outlives", bureau.id(), plan);
    }

    /** Removes all that belongs to a task and does not outlive it. */
    public void removeOfTask(UUID task) {
        sql.changeAtEnd(REMOVE + "task_id = ? and not outlives", bureau.id(), task);
    }

    /** What waits for one of the addressees, the newest first. */
    public Listed list(Collection<Addressee> addressees, Filter filter, LocalDate today, Cursor from, int rows) {
        String kind = filter.kind() == null ? null : filter.kind().name();
        UUID before = from.isStart() ? null : from.uuid(0);
        String[] keys = addressees.stream().map(Addressee::key).toArray(String[]::new);
        List<Todo> todos = new ArrayList<>();
        List<KindCount> counts = new ArrayList<>();
        sql.all(
                LIST,
                row -> row.getObject(4) == null ? counts.add(count(row)) : todos.add(todo(row)),
                bureau.idOrNone(),
                keys,
                kind,
                kind,
                filter.plan(),
                filter.plan(),
                filter.task(),
                filter.task(),
                filter.overdue(),
                today,
                filter.overdue(),
                before,
                before,
                rows,
                today);
        return new Listed(todos, counts);
    }

    private static KindCount count(ResultSet row) throws SQLException {
        return new KindCount(TodoKind.valueOf(row.getString(1)), row.getInt(2), row.getInt(3));
    }

    private static Todo todo(ResultSet row) throws SQLException {
        return new Todo(
                row.getObject(4, UUID.class),
                TodoKind.valueOf(row.getString(1)),
                row.getString(5),
                row.getObject(6, UUID.class),
                row.getString(7),
                row.getObject(8, UUID.class),
                row.getObject(9, UUID.class),
                row.getObject(10, LocalDate.class),
                row.getObject(11, OffsetDateTime.class).toInstant());
    }
}
