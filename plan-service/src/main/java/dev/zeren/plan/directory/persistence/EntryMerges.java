package dev.zeren.plan.directory.persistence;

import dev.zeren.kit.http.Cursor;
import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import dev.zeren.plan.directory.domain.EntryKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Entries that were made twice and became one, and what was noted to make them two again. */
@ApplicationScoped
public class EntryMerges {

    private static final String SELECT = """
            select id, version, kind, survivor_id, merged_id, merged_at, merged_by, undone_at, undone_by
            from entry_merge where bureau_id = ?
            """;

    private final Rows sql;
    private final Bureau bureau;

    EntryMerges(Rows sql, Bureau bureau) {
        this.sql = sql;
        this.bureau = bureau;
    }

    /** A merge; undone or not. */
    public record Merge(
            UUID id,
            int version,
            EntryKind kind,
            UUID survivor,
            UUID merged,
            Instant mergedAt,
            String mergedBy,
            Instant undoneAt,
            String undoneBy) {}

    /** Something noted with a merge; what the parts mean is the relation's. */
    public record Note(UUID row, int number, String value) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public Merge add(EntryKind kind, UUID survivor, UUID merged, Instant at, String by) {
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        sql.change("""
                insert into entry_merge (bureau_id, id, version, kind, survivor_id, merged_id, merged_at, merged_by)
                values (?, ?, 0, ?, ?, ?, ?, ?)
                """, bureau.id(), id, kind.name(), survivor, merged, at.atOffset(ZoneOffset.UTC), by);
        return find(id).orElseThrow();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void undo(UUID id, Instant at, String by) {
        sql.change(
                "update entry_merge set undone_at = ?, undone_by = ?, version = version + 1 where bureau_id = ? and id = ?",
                at.atOffset(ZoneOffset.UTC),
                by,
                bureau.id(),
                id);
    }

    public Optional<Merge> find(UUID id) {
        return sql.one(SELECT + " and id = ?", EntryMerges::read, bureau.idOrNone(), id);
    }

    /** The newest first; of a kind and with an entry if they are given. */
    public List<Merge> list(EntryKind kind, UUID entry, Cursor from, int rows) {
        StringBuilder where = new StringBuilder(SELECT);
        List<Object> values = new ArrayList<>(List.of(bureau.idOrNone()));
        if (kind != null) {
            where.append(" and kind = ?");
            values.add(kind.name());
        }
        if (entry != null) {
            where.append(" and (survivor_id = ? or merged_id = ?)");
            values.addAll(List.of(entry, entry));
        }
        if (!from.isStart()) {
            where.append(" and id < ?");
            values.add(from.uuid(0));
        }
        values.add(rows);
        return sql.all(where + " order by id desc limit ?", EntryMerges::read, values.toArray());
    }

    /** Notes what a merge did. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(UUID merge, String relation, List<Note> notes) {
        if (!notes.isEmpty()) {
            sql.change(
                    """
                    insert into entry_merge_row (bureau_id, merge_id, relation, row_id, number, value)
                    select ?, ?, ?, note.* from unnest(?::uuid[], ?::int[], ?::text[]) note
                    """,
                    bureau.id(),
                    merge,
                    relation,
                    notes.stream().map(Note::row).toArray(UUID[]::new),
                    notes.stream().map(Note::number).toArray(Integer[]::new),
                    notes.stream().map(Note::value).toArray(String[]::new));
        }
    }

    /** What was noted, all of it: it is one merge's. */
    public List<Note> notes(UUID merge, String relation) {
        return sql.all(
                """
                select row_id, number, value from entry_merge_row
                where bureau_id = ? and merge_id = ? and relation = ? order by row_id, number, value
                """,
                row -> new Note(row.getObject(1, UUID.class), row.getInt(2), row.getString(3)),
                bureau.idOrNone(),
                merge,
                relation);
    }

    private static Merge read(ResultSet row) throws SQLException {
        return new Merge(
                row.getObject(1, UUID.class),
                row.getInt(2),
                EntryKind.valueOf(row.getString(3)),
                row.getObject(4, UUID.class),
                row.getObject(5, UUID.class),
                instant(row, 6),
                row.getString(7),
                instant(row, 8),
                row.getString(9));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
