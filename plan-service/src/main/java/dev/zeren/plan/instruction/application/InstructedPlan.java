package dev.zeren.plan.instruction.application;

import dev.zeren.plan.plan.application.PlanService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Instructions on plans: nobody leads one as a whole. */
@ApplicationScoped
class InstructedPlan implements InstructedThing {

    private final PlanService plans;

    InstructedPlan(PlanService plans) {
        this.plans = plans;
    }

    @Override
    public String kind() {
        return "plan";
    }

    @Override
    public Thing get(UUID id) {
        return new Thing(plans.get(id).plan().title(), id, null, Set.of(), Set.of());
    }
}
