package dev.zeren.plan.plan.application;

import dev.zeren.kit.caller.Caller;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.plan.domain.PlanStatus;
import jakarta.enterprise.context.ApplicationScoped;

/** Who sees which plans: an issued one everybody of its bureau, a draft who works on it or watches over it. */
@ApplicationScoped
public class PlanAccess {

    private final Callers callers;

    PlanAccess(Callers callers) {
        this.callers = callers;
    }

    /** Whether the caller sees drafts. */
    public boolean seesDrafts() {
        Caller caller = callers.current();
        return caller.may(Roles.BUREAU_ADMIN, Roles.PLANNER, Roles.AUDITOR, Scopes.PLANS_WRITE);
    }

    /** Whether the caller sees a plan in the given status. */
    boolean sees(PlanStatus status) {
        return status != PlanStatus.DRAFT || seesDrafts();
    }

    /**
     * Lets pass who may see a plan in the given status.
     *
     * @throws Rejection {@code not-found}, as if there were none
     */
    public void requireSeen(PlanStatus status) {
        if (!sees(status)) {
            throw new Rejection(CommonProblem.NOT_FOUND);
        }
    }
}
