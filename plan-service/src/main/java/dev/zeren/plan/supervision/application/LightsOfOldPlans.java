package dev.zeren.plan.supervision.application;

import dev.zeren.kit.timer.Timed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Derives the lights of plans that were issued before there were lights: the migration sets a timer for each. What has been
 * late for long is shown, and nobody is reminded of all of it at once.
 */
@ApplicationScoped
class LightsOfOldPlans implements Timed {

    private final LightKeeper keeper;

    LightsOfOldPlans(LightKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public String kind() {
        return "plan-lights";
    }

    @Override
    public void fire(UUID plan) {
        keeper.deriveAll(plan);
    }
}
