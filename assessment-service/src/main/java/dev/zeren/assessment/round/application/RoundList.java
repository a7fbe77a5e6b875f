package dev.zeren.assessment.round.application;

import dev.zeren.assessment.directory.application.Members;
import dev.zeren.assessment.round.domain.Assessee;
import dev.zeren.assessment.round.domain.AssessmentRound;
import dev.zeren.assessment.round.domain.RoundStatus;
import dev.zeren.assessment.round.persistence.AssessmentRounds;
import dev.zeren.assessment.round.persistence.RoundAssessees;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Reads rounds, as far as the caller may see them. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class RoundList {

    /** Which rounds to list; null means any. */
    public record RoundQuery(Integer year, RoundStatus status, UUID schemeVersion, UUID assessee, UUID evaluator) {}

    private final AssessmentRounds rounds;
    private final RoundAssessees assessees;
    private final RoundAccess access;
    private final RoundJournal journal;
    private final Members members;

    RoundList(
            AssessmentRounds rounds,
            RoundAssessees assessees,
            RoundAccess access,
            RoundJournal journal,
            Members members) {
        this.rounds = rounds;
        this.assessees = assessees;
        this.access = access;
        this.journal = journal;
        this.members = members;
    }

    /** The newest first. */
    public Page<RoundView> list(RoundQuery query, PageRequest page) {
        List<AssessmentRound> found = rounds.list(
                new AssessmentRounds.Filter(
                        query.year(), query.status(), query.schemeVersion(), query.assessee(), query.evaluator()),
                access.sight(),
                page.from(UUID.class),
                page.rowsToRead());
        return Page.of(found, page, round -> new Object[] {round.id()}).map(this::shown);
    }

    /** @throws Rejection {@code not-found} */
    public RoundView get(UUID id) {
        return shown(access.load(id));
    }

    // Evaluators see themselves in their panel, assessees nobody.
    private RoundView shown(AssessmentRound round) {
        RoundView view = journal.view(round);
        return access.oversees()
                ? view
                : view.with(view.terms().of(members.current().entries()));
    }

    /**
     * Whom a round assesses, in its order.
     *
     * @param assesseeClass null for all
     * @throws Rejection {@code not-found}
     */
    public Page<Assessee> assessees(UUID id, String assesseeClass, PageRequest page) {
        access.load(id);
        return Page.of(assessees.list(id, assesseeClass, page.from(Integer.class), page.rowsToRead()), page, assessee ->
                new Object[] {assessee.position()});
    }
}
