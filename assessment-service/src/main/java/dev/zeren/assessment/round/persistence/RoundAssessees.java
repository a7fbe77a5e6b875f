package dev.zeren.assessment.round.persistence;

import dev.zeren.assessment.round.domain.Assessee;
import dev.zeren.kit.http.Cursor;
import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whom rounds assess. */
@ApplicationScoped
public class RoundAssessees {

    private static final String SELECT =
            "select unit_id, name, assessee_class, position from round_assessee where bureau_id = ? and round_id = ?";

    private final Rows rows;
    private final Bureau bureau;

    RoundAssessees(Rows rows, Bureau bureau) {
        this.rows = rows;
        this.bureau = bureau;
    }

    /** These and no others; nobody scores any of them yet. */
    public void replace(UUID round, List<Assessee> assessees) {
        rows.change("delete from round_assessee where bureau_id = ? and round_id = ?", bureau.id(), round);
        rows.change(
                """
                insert into round_assessee (bureau_id, round_id, unit_id, position, name, assessee_class)
                select ?, ?, a.* from unnest(?::uuid[], ?::integer[], ?::varchar[], ?::varchar[]) a
                """,
                bureau.id(),
                round,
                assessees.stream().map(Assessee::unit).toArray(UUID[]::new),
                assessees.stream().map(Assessee::position).toArray(Integer[]::new),
                assessees.stream().map(Assessee::name).toArray(String[]::new),
                assessees.stream().map(Assessee::assesseeClass).toArray(String[]::new));
    }

    public Optional<Assessee> find(UUID round, UUID unit) {
        return rows.one(SELECT + " and unit_id = ?", RoundAssessees::read, bureau.idOrNone(), round, unit);
    }

    /** In the round's order. @param assesseeClass null for any */
    public List<Assessee> list(UUID round, String assesseeClass, Cursor from, int limit) {
        return after(round, assesseeClass, from.isStart() ? -1 : from.number(0), limit);
    }

    /** Those behind a position, in the round's order. @param assesseeClass null for any @param after -1 to begin */
    public List<Assessee> after(UUID round, String assesseeClass, int after, int limit) {
        return rows.all(
                SELECT + " and (?::varchar is null or assessee_class = ?) and position > ? order by position limit ?",
                RoundAssessees::read,
                bureau.idOrNone(),
                round,
                assesseeClass,
                assesseeClass,
                after,
                limit);
    }

    /** The classes of a round, in the order of their names. */
    public List<String> classes(UUID round) {
        return rows.all("""
                select distinct assessee_class from round_assessee where bureau_id = ? and round_id = ?
                order by assessee_class
                """, row -> row.getString(1), bureau.idOrNone(), round);
    }

    /** All of a round, in its order; there are as many as the round says. */
    public List<Assessee> all(UUID round) {
        return rows.all(SELECT + " order by position", RoundAssessees::read, bureau.idOrNone(), round);
    }

    /** Those of some units that the round assesses. */
    public List<Assessee> among(UUID round, Collection<UUID> units) {
        return rows.all(
                SELECT + " and unit_id = any(?) order by position",
                RoundAssessees::read,
                bureau.idOrNone(),
                round,
                units.toArray(UUID[]::new));
    }

    /** Whether a round has a class. */
    public boolean hasClass(UUID round, String assesseeClass) {
        return rows.one(
                        "select 1 from round_assessee where bureau_id = ? and round_id = ? and assessee_class = ? limit 1",
                        row -> true,
                        bureau.idOrNone(),
                        round,
                        assesseeClass)
                .isPresent();
    }

    private static Assessee read(ResultSet row) throws SQLException {
        return new Assessee(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getInt(4));
    }
}
