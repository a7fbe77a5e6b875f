package dev.zeren.assessment.round.application;

import dev.zeren.assessment.AssessmentProblem;
import dev.zeren.assessment.directory.application.Member;
import dev.zeren.assessment.directory.application.Members;
import dev.zeren.assessment.round.domain.Assessee;
import dev.zeren.assessment.round.domain.Recusals;
import dev.zeren.assessment.round.domain.RoundTerms;
import dev.zeren.assessment.round.domain.ScoreSheet.Scorer;
import dev.zeren.assessment.round.domain.Seat;
import dev.zeren.assessment.round.persistence.Assignments;
import dev.zeren.kit.caller.Caller;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who may score an assessee now: recusal is looked at again with every act, for posts change during a round. */
@ApplicationScoped
class SheetScorers {

    private final Callers callers;
    private final Members members;
    private final Assignments assignments;
    private final RecusalRegister recusals;

    SheetScorers(Callers callers, Members members, Assignments assignments, RecusalRegister recusals) {
        this.callers = callers;
        this.members = members;
        this.assignments = assignments;
        this.recusals = recusals;
    }

    /**
     * The caller as evaluator of an assessee.
     *
     * @throws Rejection {@code forbidden}, {@code evaluator-recused}, {@code not-evaluator}
     */
    Scorer evaluator(UUID round, RoundTerms terms, Assessee assessee) {
        Caller caller = callers.current();
        if (!caller.may(Roles.ASSESSOR)) {
            throw new Rejection(CommonProblem.FORBIDDEN);
        }
        Member member = members.current();
        Recusals recused = recusals.of(member.entries(), terms.recusalYears());
        if (member.units().contains(assessee.unit())
                || member.entries().stream().anyMatch(person -> recused.has(person, assessee.unit()))) {
            throw new Rejection(AssessmentProblem.EVALUATOR_RECUSED, assessee.name());
        }
        Seat seat = assignments
                .find(round, assessee.unit(), member.entries())
                .orElseThrow(() -> new Rejection(AssessmentProblem.NOT_EVALUATOR));
        return new Scorer(seat.person(), caller.name(), seat.panel());
    }

    /**
     * The caller as one of the assessee's own.
     *
     * @throws Rejection {@code forbidden}
     */
    Scorer self(Assessee assessee) {
        Caller caller = callers.current();
        if (!caller.may(Roles.ASSESSEE) || !members.current().units().contains(assessee.unit())) {
            throw new Rejection(CommonProblem.FORBIDDEN);
        }
        return new Scorer(null, caller.name(), null);
    }
}
