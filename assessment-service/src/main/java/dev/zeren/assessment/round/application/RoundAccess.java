package dev.zeren.assessment.round.application;

import dev.zeren.assessment.Scopes;
import dev.zeren.assessment.directory.application.Member;
import dev.zeren.assessment.directory.application.Members;
import dev.zeren.assessment.round.domain.AssessmentRound;
import dev.zeren.assessment.round.domain.RoundStatus;
import dev.zeren.assessment.round.persistence.AssessmentRounds;
import dev.zeren.assessment.round.persistence.Assignments;
import dev.zeren.assessment.round.persistence.RoundAssessees;
import dev.zeren.assessment.round.persistence.ScoreSheets;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Who sees which rounds. Whoever watches over the bureau's work sees all; others those in which they score or scored or
 * that assess their units, once they are open.
 */
@ApplicationScoped
class RoundAccess {

    private final Callers callers;
    private final Members members;
    private final AssessmentRounds rounds;
    private final RoundAssessees assessees;
    private final Assignments assignments;
    private final ScoreSheets sheets;

    RoundAccess(
            Callers callers,
            Members members,
            AssessmentRounds rounds,
            RoundAssessees assessees,
            Assignments assignments,
            ScoreSheets sheets) {
        this.callers = callers;
        this.members = members;
        this.rounds = rounds;
        this.assessees = assessees;
        this.assignments = assignments;
        this.sheets = sheets;
    }

    boolean oversees() {
        return callers.current()
                .may(
                        Roles.BUREAU_ADMIN,
                        Roles.PLANNER,
                        Roles.LEADER,
                        Roles.AUDITOR,
                        Scopes.ASSESSMENTS_READ,
                        Scopes.ASSESSMENTS_WRITE);
    }

    /** What the caller sees; null for all. */
    AssessmentRounds.Sight sight() {
        if (oversees()) {
            return null;
        }
        Member member = members.current();
        return new AssessmentRounds.Sight(member.entries(), member.units());
    }

    /** @throws Rejection {@code not-found}, also when the caller may not see it */
    AssessmentRound load(UUID id) {
        AssessmentRound round = rounds.findByIdOptional(id).orElseThrow(RoundAccess::notFound);
        requireSeen(round);
        return round;
    }

    /**
     * Takes the round for this transaction, to change it. Who calls has seen that the caller may change rounds, and such
     * a caller sees all.
     *
     * @throws Rejection {@code not-found}
     */
    AssessmentRound hold(UUID id) {
        return rounds.hold(id).orElseThrow(RoundAccess::notFound);
    }

    /**
     * Sees to it that the round stays as it is for this transaction.
     *
     * @throws Rejection {@code not-found}, also when the caller may not see it
     */
    AssessmentRound share(UUID id) {
        AssessmentRound round = rounds.share(id).orElseThrow(RoundAccess::notFound);
        requireSeen(round);
        return round;
    }

    private void requireSeen(AssessmentRound round) {
        if (oversees()) {
            return;
        }
        Member member = members.current();
        if (round.status() == RoundStatus.DRAFT
                || !assignments.hasAny(round.id(), member.entries())
                        && !sheets.hasAny(round.id(), member.entries())
                        && assessees.among(round.id(), member.units()).isEmpty()) {
            throw notFound();
        }
    }

    private static Rejection notFound() {
        return new Rejection(CommonProblem.NOT_FOUND);
    }
}
