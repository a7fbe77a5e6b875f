package dev.zeren.plan.plan.persistence;

import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import dev.zeren.plan.plan.domain.Plan;
import dev.zeren.plan.plan.domain.draft.Draft;
import dev.zeren.plan.plan.domain.draft.DraftAssignment;
import dev.zeren.plan.plan.domain.draft.DraftSection;
import dev.zeren.plan.plan.domain.draft.DraftTask;
import dev.zeren.plan.term.Duty;
import dev.zeren.plan.term.SectionPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * Drafts as a whole, in plain SQL: three statements read one of any size, and at most eleven write what lies between two
 * states of it. PostgreSQL takes the rows' JSON apart itself.
 */
@ApplicationScoped
public class Drafts {

    private final Rows sql;
    private final Bureau bureau;
    private final DraftJson json;
    private final EntityManager session;

    Drafts(Rows sql, Bureau bureau, DraftJson json, EntityManager session) {
        this.sql = sql;
        this.bureau = bureau;
        this.json = json;
        this.session = session;
    }

    /** An id for a section or a task that is to be made. */
    public UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(session.unwrap(SharedSessionContractImplementor.class));
    }

    /**
     * The draft; its tasks are taken for this transaction, so that no due date is set meanwhile, and their subtasks before
     * them, as who reports on these takes both.
     */
    public Draft load(Plan plan) {
        sql.all("""
                select id from task where bureau_id = ? and plan_id = ? and parent_id is not null order by id
                for no key update
                """, row -> row.getObject(1, UUID.class), bureau.id(), plan.id());
        return read(plan, " for update");
    }

    /** What stands in a plan of any status, taking nothing. */
    public Draft read(Plan plan) {
        return read(plan, "");
    }

    /** The subtasks of a task, dropped ones too, taken for this transaction: a draft of their own without sections. */
    public Draft subtasks(Plan plan, UUID parent) {
        return new Draft(plan.head(), List.of(), tasks("parent_id = ?", parent, " for update"));
    }

    private Draft read(Plan plan, String lock) {
        List<DraftSection> sections = sql.all("""
                select id, version, depth, part, label, heading, text, printed
                from section where bureau_id = ? and plan_id = ? order by position
                """, Drafts::section, bureau.id(), plan.id());
        return new Draft(plan.head(), sections, tasks("parent_id is null and plan_id = ?", plan.id(), lock));
    }

    private List<DraftTask> tasks(String which, UUID of, String lock) {
        Map<UUID, List<DraftAssignment>> assignments = new HashMap<>();
        List<DraftTask> tasks = sql.all(
                """
                select id, version, section_id, label, number, heading, text, clauses, reading, due_on, printed,
                    withdrawn_by
                from task where bureau_id = ? and %s order by position%s
                """.formatted(which, lock),
                row -> task(row, assignments.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())),
                bureau.id(),
                of);
        sql.all(
                """
                select a.task_id, a.duty, a.name, a.name_key, a.person_id, a.unit_id
                from task t join assignment a on a.bureau_id = t.bureau_id and a.task_id = t.id
                where t.bureau_id = ? and t.%s order by t.position, a.position
                """.formatted(which.replace("and ", "and t.")),
                row -> assignments.get(row.getObject(1, UUID.class)).add(assignment(row)),
                bureau.id(),
                of);
        return tasks;
    }

    private static DraftSection section(ResultSet row) throws SQLException {
        return new DraftSection(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getInt(3),
                SectionPart.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }

    private DraftTask task(ResultSet row, List<DraftAssignment> assignments) throws SQLException {
        return new DraftTask(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getInt(5),
                row.getString(6),
                row.getString(7),
                json.clauses(row.getString(8)),
                json.reading(row.getString(9)),
                row.getObject(10, LocalDate.class),
                row.getString(11),
                assignments,
                row.getObject(12, Integer.class));
    }

    private static DraftAssignment assignment(ResultSet row) throws SQLException {
        return new DraftAssignment(
                Duty.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getObject(5, UUID.class),
                row.getObject(6, UUID.class));
    }

    /**
     * Keeps in which order the document of a plan that is taken in is printed. The plan is in its row by then and is no
     * other version for it.
     *
     * @param layout JSON text
     */
    public void layOut(UUID plan, String layout) {
        sql.changeAtEnd("update plan set layout = ? where bureau_id = ? and id = ?", layout, bureau.id(), plan);
    }

    /** Writes what lies between two states of the draft but for its head; what is in both is not touched. */
    public void save(UUID plan, Draft before, Draft after) {
        save(plan, null, before, after);
    }

    /**
     * The same for the subtasks of a task.
     *
     * @param parent null for the tasks of the plan
     */
    public void save(UUID plan, UUID parent, Draft before, Draft after) {
        DraftRows rows = DraftRows.between(before, after, json);
        putSections(plan, rows);
        change(
                "delete from assignment a using jsonb_to_recordset(?::jsonb) as gone(id uuid)"
                        + " where a.bureau_id = ? and a.task_id = gone.id",
                rows.unassigned());
        change(
                "delete from task t using jsonb_to_recordset(?::jsonb) as gone(id uuid)"
                        + " where t.bureau_id = ? and t.id = gone.id",
                rows.removed());
        change(
                "update task t set position = moved.position"
                        + " from jsonb_to_recordset(?::jsonb) as moved(id uuid, position integer)"
                        + " where t.bureau_id = ? and t.id = moved.id",
                rows.moved());
        change("""
                update task t set version = t.version + 1, section_id = n."sectionId", label = n.label,
                    number = n.number, heading = n.heading, text = n.text, clauses = n.clauses,
                    reading = n.reading, due_on = n."dueOn", printed = n.printed, withdrawn_by = n."withdrawnBy"
                from jsonb_to_recordset(?::jsonb) as n(
                    id uuid, "sectionId" uuid, label text, number integer, heading text, text text, clauses text,
                    reading text, "dueOn" date, printed text, "withdrawnBy" integer)
                where t.bureau_id = ? and t.id = n.id
                """, rows.changed());
        addTasks(plan, parent, rows);
        addAssignments(rows);
        change(
                "delete from section s using jsonb_to_recordset(?::jsonb) as gone(id uuid)"
                        + " where s.bureau_id = ? and s.id = gone.id",
                rows.removedSections());
    }

    /** Removes a draft with all that is in it, and its corrections. */
    public void remove(UUID plan) {
        sql.change(
                "delete from assignment a using task t where t.bureau_id = ? and t.plan_id = ?"
                        + " and a.bureau_id = t.bureau_id and a.task_id = t.id",
                bureau.id(),
                plan);
        for (String table : List.of("task", "section", "correction")) {
            sql.change("delete from " + table + " where bureau_id = ? and plan_id = ?", bureau.id(), plan);
        }
        sql.change("delete from plan where bureau_id = ? and id = ?", bureau.id(), plan);
    }

    /** New sections come before the tasks in them; two may have one position until those that are no more are gone. */
    private void putSections(UUID plan, DraftRows rows) {
        if (!rows.addedSections().isEmpty() || !rows.removedSections().isEmpty()) {
            sql.change("set constraints section_position deferred");
        }
        if (!rows.addedSections().isEmpty()) {
            sql.change("""
                    insert into section (bureau_id, plan_id, id, version, position, depth, part, label, heading, text,
                        printed)
                    select ?, ?, n.id, n.version + 1, n.position, n.depth, n.part, n.label, n.heading, n.text, n.printed
                    from jsonb_to_recordset(?::jsonb) as n(
                        id uuid, version integer, position integer, depth integer, part text, label text, heading text,
                        text text, printed text)
                    """, bureau.id(), plan, json.write(rows.addedSections()));
        }
        change("""
                update section s set version = s.version + 1, position = n.position, depth = n.depth, part = n.part,
                    label = n.label, heading = n.heading, text = n.text, printed = n.printed
                from jsonb_to_recordset(?::jsonb) as n(
                    id uuid, position integer, depth integer, part text, label text, heading text, text text,
                    printed text)
                where s.bureau_id = ? and s.id = n.id
                """, rows.sections());
    }

    private void addTasks(UUID plan, UUID parent, DraftRows rows) {
        if (!rows.added().isEmpty()) {
            sql.change("""
                    insert into task (bureau_id, plan_id, parent_id, id, version, section_id, position, label, number, heading,
                        text, clauses, reading, due_on, printed, status, percent)
                    select ?, ?, ?::uuid, n.id, n.version + 1, n."sectionId", n.position, n.label, n.number, n.heading,
                        n.text, n.clauses, n.reading, n."dueOn", n.printed, 'NOT_STARTED', 0
                    from jsonb_to_recordset(?::jsonb) as n(
                        id uuid, version integer, "sectionId" uuid, position integer, label text, number integer,
                        heading text, text text, clauses text, reading text, "dueOn" date, printed text)
                    """, bureau.id(), plan, parent, json.write(rows.added()));
        }
    }

    private void addAssignments(DraftRows rows) {
        if (!rows.assigned().isEmpty()) {
            sql.change("""
                    insert into assignment (bureau_id, task_id, position, duty, name, name_key, person_id, unit_id)
                    select ?, n."taskId", n.position, n.duty, n.name, n."nameKey", n."personId", n."unitId"
                    from jsonb_to_recordset(?::jsonb) as n(
                        "taskId" uuid, position integer, duty text, name text, "nameKey" text, "personId" uuid,
                        "unitId" uuid)
                    """, bureau.id(), json.write(rows.assigned()));
        }
    }

    private void change(String statement, List<?> rows) {
        if (!rows.isEmpty()) {
            sql.change(statement, json.write(rows), bureau.id());
        }
    }
}
