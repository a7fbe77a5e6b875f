package dev.zeren.plan.delivery.domain;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * To which lower bureaus a plan is given, and which of its tasks.
 *
 * @param toAll to all of them, those of later days too
 * @param bureaus to these when not to all
 * @param taskIds these tasks; null when all of the plan
 * @param version 0 when nothing was said yet
 */
public record Audience(UUID planId, boolean toAll, Set<String> bureaus, Set<UUID> taskIds, Instant setAt, int version) {

    /** To nobody: what holds of a plan of which nothing was said. */
    public static Audience none(UUID planId) {
        return new Audience(planId, false, Set.of(), null, null, 0);
    }

    /** Whether a lower bureau is given the plan. */
    public boolean includes(String bureau) {
        return toAll || bureaus.contains(bureau);
    }

    /** Whether a task of the plan is given. */
    public boolean gives(UUID task) {
        return taskIds == null || taskIds.contains(task);
    }
}
