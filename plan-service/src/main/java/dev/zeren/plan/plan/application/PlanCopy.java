package dev.zeren.plan.plan.application;

import java.util.List;
import java.util.UUID;

/**
 * A plan made from another.
 *
 * @param replaced units that are no more, and what stands in their place
 */
public record PlanCopy(PlanDetail plan, int tasks, List<ReplacedUnit> replaced) {

    /**
     * A unit of a task that is no more.
     *
     * @param task number of the task in the new plan's order, from 1 on
     * @param name as the old plan prints it
     * @param by what those are called that stand in its place; none when it was closed for good, and its name stays
     */
    public record ReplacedUnit(int task, UUID unitId, String name, List<String> by) {}
}
