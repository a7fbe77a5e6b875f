package dev.zeren.reporting.replica.persistence;

import dev.zeren.kit.tenant.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * The tables of the replica. PostgreSQL takes the events' JSON apart itself: a plan of any number of tasks is six
 * statements.
 */
@ApplicationScoped
public class PlanReplica {

    private final Rows rows;

    PlanReplica(Rows rows) {
        this.rows = rows;
    }

    /** Takes over a unit, new or changed. */
    public void putUnit(String bureau, String data) {
        putUnits(bureau, data, "jsonb_build_array(?::jsonb -> 'unit')");
    }

    /** Takes over many units, new or changed, each once: in one statement. */
    public void putUnits(String bureau, String data) {
        putUnits(bureau, data, "?::jsonb -> 'units'");
    }

    private void putUnits(String bureau, String data, String array) {
        rows.change("""
                insert into unit (bureau_id, id, parent_id, name, kind, position, merged_into)
                select ?, id, "parentId", name, kind, position, "mergedInto"
                from jsonb_to_recordset(%s) as unit(
                    id uuid, "parentId" uuid, name text, kind text, position integer, "mergedInto" uuid)
                on conflict (bureau_id, id) do update set
                    parent_id = excluded.parent_id, name = excluded.name,
                    kind = excluded.kind, position = excluded.position, merged_into = excluded.merged_into
                """.formatted(array), bureau, data);
    }

    /** Takes over a person, new or changed. */
    public void putPerson(String bureau, String data) {
        putPeople(bureau, data, "jsonb_build_array(?::jsonb -> 'person')");
    }

    /** Takes over many people, new or changed, each once: in one statement. */
    public void putPeople(String bureau, String data) {
        putPeople(bureau, data, "?::jsonb -> 'people'");
    }

    private void putPeople(String bureau, String data, String array) {
        rows.change("""
                insert into person (bureau_id, id, name, merged_into)
                select ?, id, name, "mergedInto"
                from jsonb_to_recordset(%s) as person(id uuid, name text, "mergedInto" uuid)
                on conflict (bureau_id, id) do update set name = excluded.name, merged_into = excluded.merged_into
                """.formatted(array), bureau, data);
    }

    // Materialized, for a prepared statement's generic plan would read the whole text of the event again for every row:
    // 31 s instead of 56 ms for a thousand tasks, longer than a statement may take.
    /** Takes over a plan with all that is in it, in place of what may be there of it. */
    public void putPlan(String bureau, String data) {
        removePlan(bureau, data);
        rows.change("""
                insert into plan (bureau_id, id, title, year, kind, status, issued_on, ends_on)
                select ?, id, title, year, kind, status, "issuedOn", "endsOn"
                from jsonb_to_record(?::jsonb -> 'plan') as plan(
                    id uuid, title text, year integer, kind text, status text, "issuedOn" date, "endsOn" date)
                """, bureau, data);
        putContent(bureau, data);
    }

    /**
     * Takes over what an amendment made of a plan: what stands in it, and of which tasks. Where a task stands, its own news
     * tell: a report may have been given while the plan was amended, and be told first.
     */
    public void amendPlan(String bureau, String data) {
        if (changePlan(bureau, data) == 0) {
            return;
        }
        rows.change("""
                with event(data) as materialized (select ?::jsonb),
                    kept(id) as materialized (
                        select (task ->> 'id')::uuid from event, jsonb_array_elements(data -> 'tasks') task)
                delete from task where bureau_id = ? and plan_id = (select (data #>> '{plan,id}')::uuid from event)
                    and not exists (select 1 from kept where kept.id = task.id)
                """, data, bureau);
        for (String table : List.of("section", "task_leader", "task_office")) {
            rows.change(
                    "delete from " + table + " where bureau_id = ? and plan_id = (?::jsonb #>> '{plan,id}')::uuid",
                    bureau,
                    data);
        }
        putContent(bureau, data);
    }

    private void putContent(String bureau, String data) {
        rows.change("""
                insert into section (bureau_id, plan_id, id, position, label, heading)
                with event(data) as materialized (select ?::jsonb)
                select ?, (data #>> '{plan,id}')::uuid, section.*
                from event,
                    jsonb_to_recordset(data -> 'sections')
                        as section(id uuid, position integer, label text, heading text)
                """, data, bureau);
        rows.change("""
                insert into task (
                    bureau_id, plan_id, id, section_id, position, label, number, heading, status, percent, due_on)
                with event(data) as materialized (select ?::jsonb)
                select ?, (data #>> '{plan,id}')::uuid, task.*
                from event,
                    jsonb_to_recordset(data -> 'tasks') as task(
                        id uuid, "sectionId" uuid, position integer, label text, number integer, heading text,
                        status text, percent integer, "dueOn" date)
                on conflict (bureau_id, plan_id, id) do update set
                    section_id = excluded.section_id, position = excluded.position, label = excluded.label,
                    number = excluded.number, heading = excluded.heading, due_on = excluded.due_on
                """, data, bureau);
        putNames(bureau, data, "task_leader", "person_id", "leaders", "personId");
        putNames(bureau, data, "task_office", "unit_id", "offices", "unitId");
    }

    /** Removes a plan with all that is in it. */
    public void removePlan(String bureau, String data) {
        rows.change("delete from plan where bureau_id = ? and id = (?::jsonb #>> '{plan,id}')::uuid", bureau, data);
    }

    private void putNames(String bureau, String data, String table, String column, String list, String member) {
        rows.change("""
                insert into %1$s (bureau_id, plan_id, task_id, position, %2$s, name)
                with event(data) as materialized (select ?::jsonb)
                select ?, (data #>> '{plan,id}')::uuid, (task ->> 'id')::uuid,
                    name.position, (name.value ->> '%4$s')::uuid, name.value ->> 'name'
                from event,
                    jsonb_array_elements(data -> 'tasks') task,
                    jsonb_array_elements(task -> '%3$s') with ordinality name(value, position)
                """.formatted(table, column, list, member), data, bureau);
    }

    /** Takes over the title, status and dates of a plan; 0 when there is none. */
    public int changePlan(String bureau, String data) {
        return rows.change("""
                update plan set title = new.title, year = new.year, kind = new.kind, status = new.status,
                    issued_on = new."issuedOn", ends_on = new."endsOn"
                from jsonb_to_record(?::jsonb -> 'plan') as new(
                    id uuid, title text, year integer, kind text, status text, "issuedOn" date, "endsOn" date)
                where plan.bureau_id = ? and plan.id = new.id
                """, data, bureau);
    }

    /** Takes over where a task stands and by when it is due. */
    public void changeTask(String bureau, String data) {
        rows.change("""
                update task set status = new.status, percent = new.percent, due_on = new."dueOn"
                from jsonb_to_record(?::jsonb -> 'task') as new(
                    id uuid, "planId" uuid, status text, percent integer, "dueOn" date)
                where task.bureau_id = ? and task.plan_id = new."planId" and task.id = new.id
                """, data, bureau);
    }

    /** Leaves no row of any bureau. */
    public void empty() {
        // What is acknowledged is kept, though the rest of the replica need not wait for the disk.
        rows.change("set local synchronous_commit = on");
        // plan first: reports lock it first too.
        rows.change("truncate plan, section, task, task_leader, task_office, unit, person");
    }
}
