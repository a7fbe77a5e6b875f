package dev.zeren.assessment.round.persistence;

import dev.zeren.assessment.round.domain.Seat;
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

/** Which evaluators score which assessees. */
@ApplicationScoped
public class Assignments {

    private static final String SELECT =
            "select panel, person_id, unit_id from round_assignment where bureau_id = ? and round_id = ?";

    private static final UUID LEAST = new UUID(0, 0);

    private final Rows rows;
    private final Bureau bureau;

    Assignments(Rows rows, Bureau bureau) {
        this.rows = rows;
        this.bureau = bureau;
    }

    public void clear(UUID round) {
        rows.change("delete from round_assignment where bureau_id = ? and round_id = ?", bureau.id(), round);
    }

    /** @return how many were new */
    public int add(UUID round, List<Seat> seats) {
        return rows.change(
                """
                insert into round_assignment (bureau_id, round_id, panel, person_id, unit_id)
                select ?, ?, s.* from unnest(?::varchar[], ?::uuid[], ?::uuid[]) s on conflict do nothing
                """,
                bureau.id(),
                round,
                seats.stream().map(Seat::panel).toArray(String[]::new),
                seats.stream().map(Seat::person).toArray(UUID[]::new),
                seats.stream().map(Seat::unit).toArray(UUID[]::new));
    }

    /** @return how many there were */
    public int remove(UUID round, UUID person, UUID unit) {
        return rows.change(
                "delete from round_assignment where bureau_id = ? and round_id = ? and person_id = ? and unit_id = ?",
                bureau.id(),
                round,
                person,
                unit);
    }

    /** Takes an evaluator off all that he scores. @return how many that was */
    public int remove(UUID round, UUID person) {
        return rows.change(
                "delete from round_assignment where bureau_id = ? and round_id = ? and person_id = ?",
                bureau.id(),
                round,
                person);
    }

    /** What one of some people scores an assessee as. */
    public Optional<Seat> find(UUID round, UUID unit, Collection<UUID> people) {
        return rows.one(
                SELECT + " and unit_id = ? and person_id = any(?)",
                Assignments::read,
                bureau.idOrNone(),
                round,
                unit,
                people.toArray(UUID[]::new));
    }

    /** Who scores some assessees, in the order of people. */
    public List<Seat> of(UUID round, Collection<UUID> units) {
        return rows.all(
                SELECT + " and unit_id = any(?) order by unit_id, person_id",
                Assignments::read,
                bureau.idOrNone(),
                round,
                units.toArray(UUID[]::new));
    }

    /** Whether one of some people scores anything in a round. */
    public boolean hasAny(UUID round, Collection<UUID> people) {
        return rows.one(
                        SELECT + " and person_id = any(?) limit 1",
                        Assignments::read,
                        bureau.idOrNone(),
                        round,
                        people.toArray(UUID[]::new))
                .isPresent();
    }

    /**
     * In the order of units and people.
     *
     * @param unit null for any
     * @param people null for any
     */
    public List<Seat> list(UUID round, UUID unit, Collection<UUID> people, Cursor from, int limit) {
        UUID[] these = people == null ? null : people.toArray(UUID[]::new);
        return rows.all(
                SELECT + """
                         and (?::uuid is null or unit_id = ?) and (?::uuid[] is null or person_id = any(?::uuid[]))
                        and (unit_id, person_id) > (?, ?) order by unit_id, person_id limit ?
                        """,
                Assignments::read,
                bureau.idOrNone(),
                round,
                unit,
                unit,
                these,
                these,
                from.isStart() ? LEAST : from.uuid(0),
                from.isStart() ? LEAST : from.uuid(1),
                limit);
    }

    private static Seat read(ResultSet row) throws SQLException {
        return new Seat(row.getString(1), row.getObject(2, UUID.class), row.getObject(3, UUID.class));
    }
}
