package dev.zeren.plan.progress.domain;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a report says in figures.
 *
 * @param actuals the value reached of targets of the task
 * @param milestones numbers of due dates of the task, from 1 on in the order of its reading, whose matter is done
 */
public record Measured(List<Actual> actuals, List<Integer> milestones) {

    public static final Measured NOTHING = new Measured(List.of(), List.of());

    /**
     * The value reached of a target.
     *
     * @param target number of the target, from 1 on in the order of the task's reading
     * @param value in the unit in which the target is printed; for an increase, by how much
     */
    public record Actual(int target, BigDecimal value) {}
}
