package dev.zeren.plan.directory.persistence;

import dev.zeren.kit.http.Cursor;
import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import dev.zeren.plan.directory.domain.UnitChange;
import dev.zeren.plan.directory.domain.UnitChange.Named;
import dev.zeren.plan.directory.domain.UnitChangeKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** What became of the bureau's units. Written once, never changed. */
@ApplicationScoped
public class UnitChanges {

    private static final String SELECT = """
            select c.id, c.kind, c.effective_on, c.note, c.recorded_at, c.recorded_by,
                b.ids, b.names, a.ids, a.names
            from unit_change c
            left join lateral (
                select array_agg(p.unit_id order by p.unit_id) as ids, array_agg(p.name order by p.unit_id) as names
                from unit_change_part p
                where p.bureau_id = c.bureau_id and p.change_id = c.id and p.side = 'BEFORE') b on true
            left join lateral (
                select array_agg(p.unit_id order by p.unit_id) as ids, array_agg(p.name order by p.unit_id) as names
                from unit_change_part p
                where p.bureau_id = c.bureau_id and p.change_id = c.id and p.side = 'AFTER') a on true
            where c.bureau_id = ?
            """;

    private final Rows sql;
    private final Bureau bureau;

    UnitChanges(Rows sql, Bureau bureau) {
        this.sql = sql;
        this.bureau = bureau;
    }

    /** A change with who recorded it and when. */
    public record Recorded(UUID id, UnitChange change, String note, Instant at, String by) {}

    /** Another unit that a unit came from or went into. */
    public record Relation(
            UUID unit, boolean successor, UUID other, String otherName, UnitChangeKind kind, LocalDate on) {}

    /** Writes a change. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID add(UnitChange change, String note, Instant at, String by) {
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        sql.change("""
                insert into unit_change (bureau_id, id, kind, effective_on, note, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?)
                """, bureau.id(), id, change.kind().name(), change.on(), note, at.atOffset(ZoneOffset.UTC), by);
        addParts(id, "BEFORE", change.before());
        addParts(id, "AFTER", change.after());
        return id;
    }

    private void addParts(UUID id, String side, List<Named> units) {
        sql.change(
                """
                insert into unit_change_part (bureau_id, change_id, side, unit_id, name)
                select ?, ?, ?, part.* from unnest(?::uuid[], ?::text[]) part
                """,
                bureau.id(),
                id,
                side,
                units.stream().map(Named::unitId).toArray(UUID[]::new),
                units.stream().map(Named::name).toArray(String[]::new));
    }

    public Optional<Recorded> find(UUID id) {
        return sql.one(SELECT + " and c.id = ?", UnitChanges::read, bureau.idOrNone(), id);
    }

    /** The newest first; of one unit if it is given. */
    public List<Recorded> list(UUID unit, Cursor from, int rows) {
        List<Object> values = new ArrayList<>(List.of(bureau.idOrNone()));
        String where = "";
        if (unit != null) {
            where +=
                    " and c.id in (select p.change_id from unit_change_part p where p.bureau_id = ? and p.unit_id = ?)";
            values.add(bureau.idOrNone());
            values.add(unit);
        }
        if (!from.isStart()) {
            where += " and c.id < ?";
            values.add(from.uuid(0));
        }
        values.add(rows);
        return sql.all(SELECT + where + " order by c.id desc limit ?", UnitChanges::read, values.toArray());
    }

    /** The day of the last change of any of the units. */
    public Optional<LocalDate> lastOf(Collection<UUID> units) {
        return sql.all(
                        """
                        select max(c.effective_on) from unit_change_part p
                        join unit_change c on c.bureau_id = p.bureau_id and c.id = p.change_id
                        where p.bureau_id = ? and p.unit_id = any(?)
                        """,
                        row -> Optional.ofNullable(row.getObject(1, LocalDate.class)),
                        bureau.idOrNone(),
                        units.toArray(UUID[]::new))
                .get(0);
    }

    /** Whether something became of one of the units since an instant. */
    public boolean anySince(Instant since, Collection<UUID> units) {
        return sql.one("""
                        select 1 from unit_change_part p
                        join unit_change c on c.bureau_id = p.bureau_id and c.id = p.change_id
                        where p.bureau_id = ? and p.unit_id = any(?) and c.recorded_at > ? limit 1
                        """, row -> true, bureau.idOrNone(), units.toArray(UUID[]::new), since.atOffset(ZoneOffset.UTC))
                .isPresent();
    }

    /** What the units came from and went into, in the order of time. */
    public List<Relation> relations(Collection<UUID> units) {
        return sql.all(
                """
                select mine.unit_id, mine.side = 'BEFORE', other.unit_id, other.name, c.kind, c.effective_on
                from unit_change_part mine
                join unit_change c on c.bureau_id = mine.bureau_id and c.id = mine.change_id
                join unit_change_part other on other.bureau_id = mine.bureau_id
                    and other.change_id = mine.change_id and other.side <> mine.side and other.unit_id <> mine.unit_id
                where mine.bureau_id = ? and mine.unit_id = any(?)
                order by c.effective_on, c.id, other.unit_id
                """,
                row -> new Relation(
                        row.getObject(1, UUID.class),
                        row.getBoolean(2),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        UnitChangeKind.valueOf(row.getString(5)),
                        row.getObject(6, LocalDate.class)),
                bureau.idOrNone(),
                units.toArray(UUID[]::new));
    }

    private static Recorded read(ResultSet row) throws SQLException {
        UnitChange change = new UnitChange(
                UnitChangeKind.valueOf(row.getString(2)),
                row.getObject(3, LocalDate.class),
                named(row, 7),
                named(row, 9));
        return new Recorded(
                row.getObject(1, UUID.class),
                change,
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getString(6));
    }

    private static List<Named> named(ResultSet row, int column) throws SQLException {
        if (row.getArray(column) == null) {
            return List.of();
        }
        UUID[] ids = (UUID[]) row.getArray(column).getArray();
        String[] names = (String[]) row.getArray(column + 1).getArray();
        List<Named> named = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            named.add(new Named(ids[i], names[i]));
        }
        return named;
    }
}
