package dev.zeren.plan.inspection.application;

import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.Overseers;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.directory.application.Directory;
import dev.zeren.plan.directory.application.Member;
import dev.zeren.plan.inspection.domain.Inspection;
import dev.zeren.plan.inspection.persistence.InspectionParties;
import dev.zeren.plan.inspection.persistence.Inspections;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who may do what with an inspection. Whoever watches over the bureau's work and who does it sees it from its planning
 * on; who is inspected once it began, for it may come unannounced.
 */
@ApplicationScoped
class InspectionAccess {

    private final Callers callers;
    private final Directory directory;
    private final BureauCalendar calendar;
    private final InspectionParties parties;

    InspectionAccess(Callers callers, Directory directory, BureauCalendar calendar, InspectionParties parties) {
        this.callers = callers;
        this.directory = directory;
        this.calendar = calendar;
        this.parties = parties;
    }

    /** What the caller sees; null for all. */
    Inspections.Sight sight() {
        if (Overseers.include(callers.current())) {
            return null;
        }
        Member member = directory.member(callers.current().subject(), calendar.today());
        return new Inspections.Sight(member.units(), member.entries());
    }

    /** @throws Rejection {@code not-found}, as if there were none */
    void requireSeen(Inspection inspection) {
        Inspections.Sight sight = sight();
        if (sight != null
                && !meet(inspectors(inspection.id()), sight.people())
                && !(Inspections.known(inspection) && meet(parties.units(inspection.id()), sight.units()))) {
            throw new Rejection(CommonProblem.NOT_FOUND);
        }
    }

    /** @throws Rejection {@code forbidden} unless the caller plans inspections */
    void requirePlanner() {
        if (!callers.current().may(Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.PLANS_WRITE)) {
            throw new Rejection(CommonProblem.FORBIDDEN);
        }
    }

    /** @throws Rejection {@code forbidden} unless the caller is an inspector or plans inspections */
    void requireInspector(Inspection inspection) {
        Set<UUID> self =
                directory.member(callers.current().subject(), calendar.today()).entries();
        if (!meet(inspectors(inspection.id()), self)) {
            requirePlanner();
        }
    }

    private Set<UUID> inspectors(UUID inspection) {
        return parties.of(List.of(inspection)).get(inspection).inspectors();
    }

    private static boolean meet(Set<UUID> some, Set<UUID> others) {
        return !Collections.disjoint(some, others);
    }
}
