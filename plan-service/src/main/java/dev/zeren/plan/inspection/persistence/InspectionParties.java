package dev.zeren.plan.inspection.persistence;

import dev.zeren.kit.http.Cursor;
import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import dev.zeren.plan.inspection.domain.InspectionRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whom inspections are of, and who does them. */
@ApplicationScoped
public class InspectionParties {

    private static final String TALLY = """
            select u.unit_id,
                count(*) filter (where i.status = 'PLANNED'),
                count(*) filter (where i.status = 'UNDER_WAY'),
                count(*) filter (where i.status = 'CARRIED_OUT')
            from inspection i
            join inspection_unit u on u.bureau_id = i.bureau_id and u.inspection_id = i.id and u.school
            where i.bureau_id = ? and i.year = ? and i.status <> 'CANCELLED' and i.kind = any(?)
            """;

    private final Rows sql;
    private final Bureau bureau;

    InspectionParties(Rows sql, Bureau bureau) {
        this.sql = sql;
        this.bureau = bureau;
    }

    /** How often a school is inspected in a year, by what counts. */
    public record Tally(UUID unit, int planned, int underWay, int carriedOut) {

        public int all() {
            return planned + underWay + carriedOut;
        }
    }

    /** Who does an inspection, and of how many units it is. */
    public record Parties(Set<UUID> inspectors, int units) {}

    /** Lets an inspection be of these units, and be done by these people. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void replace(UUID inspection, Set<UUID> units, Set<UUID> schools, Set<UUID> inspectors) {
        sql.change("delete from inspection_unit where bureau_id = ? and inspection_id = ?", bureau.id(), inspection);
        sql.change(
                "delete from inspection_inspector where bureau_id = ? and inspection_id = ?", bureau.id(), inspection);
        sql.change("""
                insert into inspection_unit (bureau_id, inspection_id, unit_id, school)
                select ?, ?, unit, unit = any(?) from unnest(?::uuid[]) unit
                """, bureau.id(), inspection, array(schools), array(units));
        sql.change(
                "insert into inspection_inspector (bureau_id, inspection_id, person_id) select ?, ?, unnest(?::uuid[])",
                bureau.id(),
                inspection,
                array(inspectors));
    }

    /** Whom an inspection is of. */
    public Set<UUID> units(UUID inspection) {
        return Set.copyOf(sql.all(
                "select unit_id from inspection_unit where bureau_id = ? and inspection_id = ?",
                row -> row.getObject(1, UUID.class),
                bureau.idOrNone(),
                inspection));
    }

    /** Those of inspections, by their ids. */
    public Map<UUID, Parties> of(Collection<UUID> inspections) {
        return sql
                .all(
                        """
                        select id,
                            array(select person_id from inspection_inspector p
                                where p.bureau_id = ? and p.inspection_id = id),
                            (select count(*) from inspection_unit u where u.bureau_id = ? and u.inspection_id = id)
                        from unnest(?::uuid[]) id
                        """,
                        row -> Map.entry(
                                row.getObject(1, UUID.class),
                                new Parties(
                                        Set.copyOf(Arrays.asList(
                                                (UUID[]) row.getArray(2).getArray())),
                                        row.getInt(3))),
                        bureau.idOrNone(),
                        bureau.idOrNone(),
                        array(inspections))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The inspections of one of the units; null where none are asked for. */
    Set<UUID> ofUnits(Set<UUID> units) {
        return inspections("select inspection_id from inspection_unit where bureau_id = ? and unit_id = any(?)", units);
    }

    /** Those that one of the people does. */
    Set<UUID> ofInspectors(Set<UUID> people) {
        return inspections(
                "select inspection_id from inspection_inspector where bureau_id = ? and person_id = any(?)", people);
    }

    private Set<UUID> inspections(String query, Set<UUID> of) {
        return of == null
                ? null
                : sql.all(query, row -> row.getObject(1, UUID.class), bureau.idOrNone(), array(of)).stream()
                        .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * How often schools are inspected in a year, in the order of their ids.
     *
     * @param units only these; null for all that are inspected at all
     * @param moreThan only those that are inspected more often; null for all
     * @param except an inspection that is not counted, or null
     */
    public List<Tally> tally(
            int year,
            InspectionRules rules,
            Collection<UUID> units,
            Integer moreThan,
            UUID except,
            Cursor from,
            int rows) {
        StringBuilder query = new StringBuilder(TALLY);
        List<Object> values =
                new ArrayList<>(List.of(bureau.idOrNone(), year, rules.counted().toArray(String[]::new)));
        given(query, values, " and u.unit_id = any(?)", units == null ? null : array(units));
        given(query, values, " and i.id <> ?", except);
        given(query, values, " and u.unit_id > ?", from == null || from.isStart() ? null : from.uuid(0));
        query.append(" group by u.unit_id");
        given(query, values, " having count(*) > ?", moreThan);
        values.add(rows);
        return sql.all(
                query + " order by u.unit_id limit ?",
                row -> new Tally(row.getObject(1, UUID.class), row.getInt(2), row.getInt(3), row.getInt(4)),
                values.toArray());
    }

    private static void given(StringBuilder query, List<Object> values, String condition, Object value) {
        if (value != null) {
            query.append(condition);
            values.add(value);
        }
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
