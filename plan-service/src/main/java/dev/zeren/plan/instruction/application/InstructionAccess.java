package dev.zeren.plan.instruction.application;

import dev.zeren.kit.caller.Caller;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.Overseers;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.directory.application.Directory;
import dev.zeren.plan.directory.application.Member;
import dev.zeren.plan.instruction.application.InstructedThing.Thing;
import dev.zeren.plan.instruction.domain.Instruction;
import dev.zeren.plan.instruction.domain.InstructionRules;
import dev.zeren.plan.instruction.domain.Recipient;
import dev.zeren.plan.instruction.persistence.Instructions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who may do what with instructions. A leader instructs on what he leads or is in charge of; the head of the bureau and,
 * where it is so, the bureau office on everything.
 */
@ApplicationScoped
class InstructionAccess {

    private final Callers callers;
    private final Directory directory;
    private final BureauCalendar calendar;

    InstructionAccess(Callers callers, Directory directory, BureauCalendar calendar) {
        this.callers = callers;
        this.directory = directory;
        this.calendar = calendar;
    }

    Member member() {
        return directory.member(callers.current().subject(), calendar.today());
    }

    /** What the caller sees; null for all. */
    Instructions.Sight sight() {
        Caller caller = callers.current();
        if (Overseers.include(caller)) {
            return null;
        }
        Member member = member();
        return new Instructions.Sight(caller.subject(), member.units(), member.entries());
    }

    /** @throws Rejection {@code not-found}, as if there were none */
    void requireSeen(Instruction instruction, List<Recipient> recipients) {
        Instructions.Sight sight = sight();
        if (sight != null
                && !sight.subject().equals(instruction.issuer().subject())
                && recipients.stream().noneMatch(one -> is(one, sight.units(), sight.people()))) {
            throw new Rejection(CommonProblem.NOT_FOUND);
        }
    }

    /** @throws Rejection {@code forbidden} unless the caller may give instructions on the thing */
    void requireInstructor(Thing thing, InstructionRules rules) {
        Caller caller = callers.current();
        if (rules.plannerInstructs() && caller.may(Roles.PLANNER)) {
            return;
        }
        Member member = member();
        if (!meet(member.entries(), rules.heads())
                && !(caller.may(Roles.LEADER)
                        && (meet(member.entries(), thing.leaders()) || meet(member.inChargeOf(), thing.units())))) {
            throw new Rejection(CommonProblem.FORBIDDEN);
        }
    }

    /** The same for a reminder, which the bureau office gives in any case. */
    void requireReminder(Thing thing, InstructionRules rules) {
        if (!callers.current().may(Roles.PLANNER)) {
            requireInstructor(thing, rules);
        }
    }

    /** @throws Rejection {@code forbidden} unless the caller gave the instruction, or is of the bureau office */
    void requireIssuer(Instruction instruction) {
        Caller caller = callers.current();
        if (!caller.subject().equals(instruction.issuer().subject()) && !caller.may(Roles.PLANNER)) {
            throw new Rejection(CommonProblem.FORBIDDEN);
        }
    }

    /**
     * As which of those whom it is for the caller acts; the bureau office for any.
     *
     * @param unitId which, where there is a choice; or null
     * @throws Rejection {@code forbidden}, {@code office-ambiguous}
     */
    Recipient acting(List<Recipient> recipients, UUID unitId) {
        Member member = member();
        boolean onBehalf = callers.current().may(Roles.PLANNER);
        List<Recipient> own = recipients.stream()
                .filter(one -> onBehalf || is(one, member.units(), member.entries()))
                .filter(one -> unitId == null || unitId.equals(one.unitId()))
                .toList();
        if (own.isEmpty()) {
            throw new Rejection(CommonProblem.FORBIDDEN);
        }
        if (own.size() > 1) {
            throw new Rejection(PlanProblem.OFFICE_AMBIGUOUS);
        }
        return own.get(0);
    }

    private static boolean is(Recipient recipient, Set<UUID> units, Set<UUID> people) {
        return recipient.unitId() == null ? people.contains(recipient.personId()) : units.contains(recipient.unitId());
    }

    private static boolean meet(Set<UUID> some, Set<UUID> others) {
        return !Collections.disjoint(some, others);
    }
}
