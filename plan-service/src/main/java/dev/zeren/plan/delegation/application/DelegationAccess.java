package dev.zeren.plan.delegation.application;

import dev.zeren.kit.caller.Caller;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.Overseers;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.delegation.domain.Delegation;
import dev.zeren.plan.delegation.domain.DelegationLife;
import dev.zeren.plan.delegation.domain.DelegationRules;
import dev.zeren.plan.delegation.persistence.Delegations.Sight;
import dev.zeren.plan.directory.application.Directory;
import dev.zeren.plan.directory.application.Member;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Who may do what with delegations. Each side speaks for itself; the bureau office begins things for an office, and gives
 * an answer where the side that owes it was silent.
 */
@ApplicationScoped
class DelegationAccess {

    private final Callers callers;
    private final Directory directory;
    private final BureauCalendar calendar;

    DelegationAccess(Callers callers, Directory directory, BureauCalendar calendar) {
        this.callers = callers;
        this.directory = directory;
        this.calendar = calendar;
    }

    /** What the caller sees; null for all. */
    Sight sight() {
        if (Overseers.include(callers.current())) {
            return null;
        }
        Member member = member();
        return new Sight(member.units(), member.entries());
    }

    /** @throws Rejection {@code not-found}, as if there were none */
    void requireSeen(Delegation one) {
        Sight sight = sight();
        if (sight != null && !sight.of(one)) {
            throw new Rejection(CommonProblem.NOT_FOUND);
        }
    }

    /**
     * By which of a task's responsible offices the caller delegates it.
     *
     * @param named or null when there is only one it could be
     * @throws Rejection {@code not-your-task}, {@code office-not-responsible}, {@code office-ambiguous}
     */
    UUID office(Set<UUID> responsible, UUID named) {
        Set<UUID> own = new HashSet<>(responsible);
        if (!plans()) {
            own.retainAll(member().units());
        }
        if (named != null && !responsible.contains(named)) {
            throw new Rejection(PlanProblem.OFFICE_NOT_RESPONSIBLE);
        }
        if (own.isEmpty() || named != null && !own.contains(named)) {
            throw new Rejection(PlanProblem.NOT_YOUR_TASK);
        }
        if (named == null && own.size() > 1) {
            throw new Rejection(PlanProblem.OFFICE_AMBIGUOUS);
        }
        return named != null ? named : own.iterator().next();
    }

    /** @throws Rejection {@code forbidden} unless the caller is of the office, or of the bureau office */
    void requireOffice(Delegation one) {
        if (!plans() && !isOffice(one, member())) {
            throw new Rejection(CommonProblem.FORBIDDEN);
        }
    }

    /** @throws Rejection {@code forbidden} unless the caller is the delegate or of it */
    void requireDelegate(Delegation one) {
        if (!isDelegate(one, member())) {
            throw new Rejection(CommonProblem.FORBIDDEN);
        }
    }

    /**
     * Lets pass who owes the answer that is waited for, and the bureau office once the term for it is over.
     *
     * @throws Rejection {@code forbidden}, {@code answer-awaited}
     */
    void requireAnswerer(Delegation one, DelegationRules rules) {
        Member member = member();
        boolean owes = DelegationLife.awaitsOffice(one.status()) ? isOffice(one, member) : isDelegate(one, member);
        if (owes) {
            return;
        }
        if (!plans()) {
            throw new Rejection(CommonProblem.FORBIDDEN);
        }
        // Where no answer is waited for, the life of the delegation says so.
        boolean over = one.answerBy() == null || one.answerBy().isBefore(calendar.today());
        if (DelegationLife.awaitsAnswer(one.status()) && !(rules.decided() && over)) {
            throw new Rejection(PlanProblem.ANSWER_AWAITED, one.answerBy());
        }
    }

    private boolean plans() {
        Caller caller = callers.current();
        return caller.may(Roles.PLANNER, Roles.BUREAU_ADMIN);
    }

    private Member member() {
        return directory.member(callers.current().subject(), calendar.today());
    }

    private static boolean isOffice(Delegation one, Member member) {
        return member.units().contains(one.sides().from());
    }

    private static boolean isDelegate(Delegation one, Member member) {
        Delegation.Sides sides = one.sides();
        return sides.unit() == null
                ? member.entries().contains(sides.person())
                : member.units().contains(sides.unit());
    }
}
