package dev.zeren.plan.plan.application;

import dev.zeren.kit.caller.Caller;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.plan.domain.Plan;
import dev.zeren.plan.plan.domain.PlanStatus;
import dev.zeren.plan.plan.persistence.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Who sees which plans: an issued one everybody of its bureau, a draft who works on it or watches over it. */
@ApplicationScoped
public class PlanAccess {

    private final Callers callers;
    private final Plans plans;

    PlanAccess(Callers callers, Plans plans) {
        this.callers = callers;
        this.plans = plans;
    }

    /** @throws Rejection {@code not-found} when there is no such plan, or the caller may not see it */
    Plan seen(UUID id) {
        return seen(plans.findByIdOptional(id));
    }

    /** The same, taken for this transaction. */
    Plan held(UUID id) {
        return seen(plans.hold(id));
    }

    /** The same, kept from changing while this transaction reads what stands in it. */
    Plan heldToRead(UUID id) {
        return seen(plans.holdToRead(id));
    }

    private Plan seen(Optional<Plan> found) {
        Plan plan = found.orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
        requireSeen(plan.status());
        return plan;
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
