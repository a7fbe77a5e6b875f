package dev.zeren.assessment.directory.persistence;

import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The directory as plan-service's feed tells it. PostgreSQL takes the events' JSON apart itself. */
@ApplicationScoped
public class DirectoryReplica {

    /** A unit. @param parentId null at the top; @param closedOn null while it is open */
    public record UnitRow(UUID id, UUID parentId, String name, String kind, LocalDate closedOn) {}

    /** A person. */
    public record PersonRow(UUID id, String name) {}

    private static final String UNIT = "select id, parent_id, name, kind, closed_on from unit where bureau_id = ?";

    private final Rows rows;
    private final Bureau bureau;

    DirectoryReplica(Rows rows, Bureau bureau) {
        this.rows = rows;
        this.bureau = bureau;
    }

    /** Takes over units, new or changed, each once. @param array where in the event they are */
    public void putUnits(String data, String array) {
        rows.change("""
                insert into unit (bureau_id, id, parent_id, name, kind, position, closed_on, merged_into)
                select ?, id, "parentId", name, kind, position, "closedOn", "mergedInto"
                from jsonb_to_recordset(%s) as unit(id uuid, "parentId" uuid, name text, kind text, position integer,
                    "closedOn" date, "mergedInto" uuid)
                on conflict (bureau_id, id) do update set
                    parent_id = excluded.parent_id, name = excluded.name, kind = excluded.kind,
                    position = excluded.position, closed_on = excluded.closed_on, merged_into = excluded.merged_into
                """.formatted(array), bureau.id(), data);
    }

    /** Takes over people, new or changed, each once. */
    public void putPeople(String data, String array) {
        rows.change("""
                insert into person (bureau_id, id, name, merged_into)
                select ?, id, name, "mergedInto"
                from jsonb_to_recordset(%s) as person(id uuid, name text, "mergedInto" uuid)
                on conflict (bureau_id, id) do update set name = excluded.name, merged_into = excluded.merged_into
                """.formatted(array), bureau.id(), data);
    }

    /** Takes over posts, new or changed, each once. */
    public void putPosts(String data, String array) {
        rows.change("""
                insert into post (bureau_id, id, person_id, unit_id, title, from_on, to_on)
                select ?, id, "personId", "unitId", title, "from", "to"
                from jsonb_to_recordset(%s)
                    as post(id uuid, "personId" uuid, "unitId" uuid, title text, "from" date, "to" date)
                on conflict (bureau_id, id) do update set person_id = excluded.person_id, unit_id = excluded.unit_id,
                    title = excluded.title, from_on = excluded.from_on, to_on = excluded.to_on
                """.formatted(array), bureau.id(), data);
    }

    /** The units with these ids; what there is not is missing. One that was merged is the one it was merged into. */
    public List<UnitRow> units(Collection<UUID> ids) {
        return rows.all("""
                select asked.id, u.parent_id, u.name, u.kind, u.closed_on
                from unit asked join unit u
                    on u.bureau_id = asked.bureau_id and u.id = coalesce(asked.merged_into, asked.id)
                where asked.bureau_id = ? and asked.id = any(?)
                """, DirectoryReplica::unit, bureau.id(), ids.toArray(UUID[]::new));
    }

    /**
     * The units of a kind that are open on a day, below a unit at any depth.
     *
     * @param under null for anywhere
     */
    public List<UnitRow> units(String kind, UUID under, LocalDate day, int limit) {
        if (under == null) {
            return rows.all(UNIT + """
                     and kind = ? and merged_into is null and (closed_on is null or closed_on > ?)
                    order by position, id limit ?
                    """, DirectoryReplica::unit, bureau.id(), kind, Date.valueOf(day), limit);
        }
        return rows.all(
                """
                with recursive below as (
                    select id from unit where bureau_id = ? and parent_id = ?
                    union
                    select u.id from below b join unit u on u.bureau_id = ? and u.parent_id = b.id)
                select id, parent_id, name, kind, closed_on from unit
                where bureau_id = ? and id in (select id from below)
                    and kind = ? and merged_into is null and (closed_on is null or closed_on > ?)
                order by position, id limit ?
                """,
                DirectoryReplica::unit,
                bureau.id(),
                under,
                bureau.id(),
                bureau.id(),
                kind,
                Date.valueOf(day),
                limit);
    }

    /** The people with these ids; what there is not is missing. */
    public List<PersonRow> people(Collection<UUID> ids) {
        return rows.all(
                "select id, name from person where bureau_id = ? and id = any(?)",
                row -> new PersonRow(row.getObject(1, UUID.class), row.getString(2)),
                bureau.id(),
                ids.toArray(UUID[]::new));
    }

    /**
     * Units in which people hold a post on the last day, or held one on or after the first, and the units above these.
     *
     * @return pairs of person and unit: the person as asked for, whatever entries are his; units that were merged as
     *     what they were merged into
     */
    public List<UUID[]> heldUnits(Collection<UUID> people, LocalDate first, LocalDate last) {
        return rows.all(
                """
                with recursive asked as (
                    select a.id as asked, coalesce(p.merged_into, a.id) as person
                    from unnest(?::uuid[]) a(id) left join person p on p.bureau_id = ? and p.id = a.id),
                entry as (
                    select asked, person as id from asked
                    union
                    select a.asked, p.id from asked a join person p on p.bureau_id = ? and p.merged_into = a.person),
                held as (
                    select e.asked, coalesce(u.merged_into, u.id) as unit
                    from entry e
                        join post p on p.bureau_id = ? and p.person_id = e.id
                        join unit u on u.bureau_id = p.bureau_id and u.id = p.unit_id
                    where (p.from_on is null or p.from_on <= ?) and (p.to_on is null or p.to_on >= ?)
                    union
                    select h.asked, u.parent_id
                    from held h join unit u on u.bureau_id = ? and u.id = h.unit
                    where u.parent_id is not null)
                select asked, unit from held
                """,
                row -> new UUID[] {row.getObject(1, UUID.class), row.getObject(2, UUID.class)},
                people.toArray(UUID[]::new),
                bureau.id(),
                bureau.id(),
                bureau.id(),
                Date.valueOf(last),
                Date.valueOf(first),
                bureau.id());
    }

    private static UnitRow unit(ResultSet row) throws SQLException {
        Date closedOn = row.getDate(5);
        return new UnitRow(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                closedOn == null ? null : closedOn.toLocalDate());
    }
}
