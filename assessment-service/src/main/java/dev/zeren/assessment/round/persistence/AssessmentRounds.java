package dev.zeren.assessment.round.persistence;

import dev.zeren.assessment.round.domain.AssessmentRound;
import dev.zeren.assessment.round.domain.RoundStatus;
import dev.zeren.kit.http.Cursor;
import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Where;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The rounds of the bureau. */
@ApplicationScoped
public class AssessmentRounds implements PanacheRepositoryBase<AssessmentRound, UUID> {

    private static final String ASSESSES = "exists (select 1 from round_assessee a where a.bureau_id = :bureau"
            + " and a.round_id = r.id and a.unit_id %s)";
    private static final String SCORED_BY = "exists (select 1 from round_assignment s where s.bureau_id = :bureau"
            + " and s.round_id = r.id and s.person_id %s)";

    private final Bureau bureau;

    AssessmentRounds(Bureau bureau) {
        this.bureau = bureau;
    }

    /** Which rounds to list; null means any. */
    public record Filter(Integer year, RoundStatus status, UUID scheme, UUID assessee, UUID evaluator) {}

    /** Whose rounds somebody sees: those in which he scores, and those that assess his units; drafts never. */
    public record Sight(Set<UUID> people, Set<UUID> units) {}

    /**
     * The newest first.
     *
     * @param sight null for all
     */
    @SuppressWarnings("unchecked")
    public List<AssessmentRound> list(Filter filter, Sight sight, Cursor from, int rows) {
        Where where = new Where()
                .always("r.bureau_id = :bureau")
                .with("bureau", bureau.idOrNone())
                .given("r.year = :year", "year", filter.year())
                .given(
                        "r.status = :status",
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .given("r.scheme_version_id = :scheme", "scheme", filter.scheme())
                .given(ASSESSES.formatted("= :assessee"), "assessee", filter.assessee())
                .given(SCORED_BY.formatted("= :evaluator"), "evaluator", filter.evaluator())
                .given("r.id < :id", "id", from.isStart() ? null : from.uuid(0));
        if (sight != null) {
            where.always("r.status <> 'DRAFT' and (" + SCORED_BY.formatted("= any(:people)") + " or "
                            + ASSESSES.formatted("= any(:units)") + ")")
                    .with("people", sight.people().toArray(UUID[]::new))
                    .with("units", sight.units().toArray(UUID[]::new));
        }
        var query = getEntityManager()
                .createNativeQuery(
                        "select r.* from assessment_round r where " + where.text() + " order by r.id desc",
                        AssessmentRound.class)
                .setMaxResults(rows);
        where.values().forEach(query::setParameter);
        return query.getResultList();
    }

    /** Takes the round for this transaction. */
    public Optional<AssessmentRound> hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Sees to it that nobody changes the round before this transaction ends; others may do the same. */
    public Optional<AssessmentRound> share(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ);
    }
}
