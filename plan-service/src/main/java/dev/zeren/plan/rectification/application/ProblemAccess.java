package dev.zeren.plan.rectification.application;

import dev.zeren.kit.caller.Caller;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.Overseers;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.directory.application.Directory;
import dev.zeren.plan.directory.application.Member;
import dev.zeren.plan.rectification.domain.Problem;
import dev.zeren.plan.rectification.domain.RectificationRules;
import dev.zeren.plan.rectification.persistence.ProblemSteps;
import dev.zeren.plan.rectification.persistence.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Who may do what with a problem. Whoever watches over the bureau's work sees all of them; others those that they are
 * to rectify, that are about their unit, or that they registered.
 */
@ApplicationScoped
class ProblemAccess {

    private final Callers callers;
    private final Directory directory;
    private final BureauCalendar calendar;
    private final ProblemSteps steps;

    ProblemAccess(Callers callers, Directory directory, BureauCalendar calendar, ProblemSteps steps) {
        this.callers = callers;
        this.directory = directory;
        this.calendar = calendar;
        this.steps = steps;
    }

    /** What the caller sees; null for all. */
    Problems.Sight sight() {
        Caller caller = callers.current();
        if (Overseers.include(caller)) {
            return null;
        }
        Member member = member();
        return new Problems.Sight(caller.subject(), member.units(), member.entries());
    }

    /** @throws Rejection {@code not-found}, as if there were none */
    void requireSeen(Problem problem) {
        Problems.Sight sight = sight();
        if (sight != null && !sight.of(problem)) {
            throw new Rejection(CommonProblem.NOT_FOUND);
        }
    }

    /** @throws Rejection {@code forbidden} unless the caller keeps the problem list */
    void requireKeeper() {
        if (!callers.current().may(Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.PLANS_WRITE)) {
            throw new Rejection(CommonProblem.FORBIDDEN);
        }
    }

    /** @throws Rejection {@code forbidden} unless the caller is of who is to rectify it, or stands in for them */
    void requireRectifier(Problem problem) {
        if (!callers.current().may(Roles.PLANNER, Roles.BUREAU_ADMIN) && !belongs(problem, member())) {
            throw new Rejection(CommonProblem.FORBIDDEN);
        }
    }

    /**
     * Lets pass who verifies for the bureau and has not done what is to be verified.
     *
     * @throws Rejection {@code forbidden}, {@code sign-off-own-work}
     */
    void requireVerifier(Problem problem, RectificationRules rules) {
        Caller caller = callers.current();
        Member member = member();
        if (belongs(problem, member) || steps.rectifiedBy(problem.id(), caller.subject())) {
            throw new Rejection(PlanProblem.SIGN_OFF_OWN_WORK);
        }
        boolean verifies = rules.signOffBy().stream().anyMatch(verifier -> switch (verifier) {
            case PLANNER -> caller.may(Roles.PLANNER, Roles.BUREAU_ADMIN);
            case LEADER_IN_CHARGE ->
                caller.may(Roles.LEADER)
                        && member.inChargeOf().contains(problem.parties().unit());
        });
        if (!verifies) {
            throw new Rejection(CommonProblem.FORBIDDEN);
        }
    }

    private static boolean belongs(Problem problem, Member member) {
        UUID person = problem.parties().person();
        return member.units().contains(problem.parties().unit())
                || person != null && member.entries().contains(person);
    }

    private Member member() {
        return directory.member(callers.current().subject(), calendar.today());
    }
}
