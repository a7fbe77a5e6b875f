package dev.zeren.assessment.round.application;

import dev.zeren.assessment.round.domain.AssessmentRound;
import dev.zeren.assessment.round.domain.RoundAct;
import dev.zeren.assessment.round.persistence.AssessmentRounds;
import dev.zeren.assessment.round.persistence.Registrations;
import dev.zeren.kit.domain.IllegalStep;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What the results do to a round, in their own transactions: from its publication on nobody scores it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class RoundPublication {

    private final AssessmentRounds rounds;
    private final Registrations registrations;
    private final RoundJournal journal;

    RoundPublication(AssessmentRounds rounds, Registrations registrations, RoundJournal journal) {
        this.rounds = rounds;
        this.registrations = registrations;
        this.journal = journal;
    }

    /** How many vetoes and caps were registered and neither confirmed nor withdrawn. */
    public long openRegistrations(UUID round) {
        return registrations.open(round);
    }

    /**
     * Its results are public.
     *
     * @throws IllegalStep unless it is confirmed
     * @throws Rejection {@code not-found}
     */
    public RoundView publish(UUID id) {
        return go(id, RoundAct.PUBLISH);
    }

    /**
     * Its results are final.
     *
     * @throws IllegalStep unless it is published
     * @throws Rejection {@code not-found}
     */
    public RoundView finish(UUID id) {
        return go(id, RoundAct.FINISH);
    }

    private RoundView go(UUID id, RoundAct act) {
        AssessmentRound round = rounds.hold(id).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
        RoundView before = journal.view(round);
        round.go(act);
        return journal.keep(round, act.done(), before, null);
    }
}
