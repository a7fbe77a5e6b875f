package dev.zeren.assessment.round.persistence;

import dev.zeren.assessment.round.domain.MissingSheet;
import dev.zeren.assessment.round.domain.ScoreSheet;
import dev.zeren.assessment.round.domain.SheetStatus;
import dev.zeren.kit.http.Cursor;
import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import dev.zeren.kit.tenant.Where;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The score sheets of rounds. */
@ApplicationScoped
public class ScoreSheets implements PanacheRepositoryBase<ScoreSheet, UUID> {

    private static final String PEERS = " or s.status = 'SUBMITTED' and exists (select 1 from round_assignment a where"
            + " a.bureau_id = :bureau and a.round_id = s.round_id and a.unit_id = s.unit_id and a.person_id = any(:people))";

    private static final UUID LEAST = new UUID(0, 0);

    private final Rows sql;
    private final Bureau bureau;

    ScoreSheets(Rows sql, Bureau bureau) {
        this.sql = sql;
        this.bureau = bureau;
    }

    /** Which sheets of a round to list; null means any. */
    public record Filter(UUID round, UUID unit, UUID evaluator, String period, SheetStatus status) {}

    /**
     * Whose sheets somebody sees.
     *
     * @param people he: his own
     * @param units his: their self-assessments
     * @param peers whether also submitted ones of assessees that he scores himself
     */
    public record Sight(Set<UUID> people, Set<UUID> units, boolean peers) {}

    /** The newest first. @param sight null for all */
    @SuppressWarnings("unchecked")
    public List<ScoreSheet> list(Filter filter, Sight sight, Cursor from, int rows) {
        Where where = new Where()
                .always("s.bureau_id = :bureau")
                .with("bureau", bureau.idOrNone())
                .given("s.round_id = :round", "round", filter.round())
                .given("s.unit_id = :unit", "unit", filter.unit())
                .given("s.evaluator_id = :evaluator", "evaluator", filter.evaluator())
                .given("s.period = :period", "period", filter.period())
                .given(
                        "s.status = :status",
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .given("s.id < :id", "id", from.isStart() ? null : from.uuid(0));
        if (sight != null) {
            where.always("(s.evaluator_id = any(:people) or s.evaluator_id is null and s.unit_id = any(:units)"
                            + (sight.peers() ? PEERS : "") + ")")
                    .with("people", sight.people().toArray(UUID[]::new))
                    .with("units", sight.units().toArray(UUID[]::new));
        }
        var query = getEntityManager()
                .createNativeQuery(
                        "select s.* from score_sheet s where " + where.text() + " order by s.id desc", ScoreSheet.class)
                .setMaxResults(rows);
        where.values().forEach(query::setParameter);
        return query.getResultList();
    }

    /** A sheet of a round, taken for this transaction. */
    public Optional<ScoreSheet> hold(UUID round, UUID id) {
        return find("id = ?1 and roundId = ?2", id, round)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** A sheet of a round. */
    public Optional<ScoreSheet> find(UUID round, UUID id) {
        return find("id = ?1 and roundId = ?2", id, round).firstResultOptional();
    }

    /** Whether one of some people has given scores in a round. */
    public boolean hasAny(UUID round, Collection<UUID> people) {
        return find("roundId = ?1 and evaluatorId in ?2", round, people)
                .page(0, 1)
                .firstResultOptional()
                .isPresent();
    }

    /** When what is counted was last changed: a sheet, a fact, or who scores. */
    public Optional<Instant> scoresChangedAt(UUID round) {
        return sql.one(
                        """
                        select greatest(
                            (select max(counted_from) from score_sheet where bureau_id = ? and round_id = ?),
                            (select max(decided_at) from round_registration where bureau_id = ? and round_id = ?),
                            (select scorers_changed_at from assessment_round where bureau_id = ? and id = ?))
                        """,
                        row -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)),
                        bureau.idOrNone(),
                        round,
                        bureau.idOrNone(),
                        round,
                        bureau.idOrNone(),
                        round)
                .flatMap(Function.identity())
                .map(OffsetDateTime::toInstant);
    }

    /** The sheets of some assessees of a round, by one query. */
    public List<ScoreSheet> of(UUID round, Collection<UUID> units) {
        return list("roundId = ?1 and unitId in ?2", round, units);
    }

    /** What evaluators were to submit and have not, in the order of assessees, evaluators and periods. */
    public List<MissingSheet> missing(UUID round, List<String> periods, Cursor from, int limit) {
        return sql.all(
                """
                select a.unit_id, e.name, a.person_id, p.period, s.status
                from round_assignment a
                    join round_assessee e
                        on e.bureau_id = a.bureau_id and e.round_id = a.round_id and e.unit_id = a.unit_id
                    cross join unnest(?::varchar[]) p(period)
                    left join score_sheet s on s.bureau_id = a.bureau_id and s.round_id = a.round_id
                        and s.unit_id = a.unit_id and s.evaluator_id = a.person_id and s.period = p.period
                where a.bureau_id = ? and a.round_id = ? and (s.status is null or s.status <> 'SUBMITTED')
                    and (a.unit_id, a.person_id, p.period) > (?, ?, ?)
                order by a.unit_id, a.person_id, p.period limit ?
                """,
                ScoreSheets::missing,
                periods.toArray(String[]::new),
                bureau.idOrNone(),
                round,
                from.isStart() ? LEAST : from.uuid(0),
                from.isStart() ? LEAST : from.uuid(1),
                from.isStart() ? "" : from.text(2),
                limit);
    }

    /** The assessees that have not submitted their self-assessment. */
    public List<MissingSheet> missingSelfAssessments(UUID round, Cursor from, int limit) {
        return sql.all(
                """
                select e.unit_id, e.name, null::uuid, '', s.status
                from round_assessee e
                    left join score_sheet s on s.bureau_id = e.bureau_id and s.round_id = e.round_id
                        and s.unit_id = e.unit_id and s.evaluator_id is null
                where e.bureau_id = ? and e.round_id = ? and (s.status is null or s.status <> 'SUBMITTED')
                    and e.unit_id > ?
                order by e.unit_id limit ?
                """, ScoreSheets::missing, bureau.idOrNone(), round, from.isStart() ? LEAST : from.uuid(0), limit);
    }

    private static MissingSheet missing(ResultSet row) throws SQLException {
        String status = row.getString(5);
        return new MissingSheet(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                status == null ? null : SheetStatus.valueOf(status));
    }
}
