package dev.zeren.plan.plan.application;

import dev.zeren.plan.plan.domain.draft.DraftAssignment;
import dev.zeren.plan.plan.domain.draft.DraftTask;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A task was given to other units, for the features that keep something for the units that report on it, as todos.
 *
 * @param left units that report on it no more
 * @param came units that report on it from now on
 */
public record OfficesChanged(UUID planId, UUID taskId, Set<UUID> left, Set<UUID> came) {

    /**
     * What a change of a task means for its units; empty where it is nothing to them.
     *
     * @param was null of a new task
     */
    static Optional<OfficesChanged> between(UUID plan, DraftTask was, DraftTask is) {
        Set<UUID> left = reporting(was);
        Set<UUID> came = reporting(is);
        Set<UUID> stay = new HashSet<>(left);
        stay.retainAll(came);
        left.removeAll(stay);
        came.removeAll(stay);
        return left.isEmpty() && came.isEmpty()
                ? Optional.empty()
                : Optional.of(new OfficesChanged(plan, is.id(), left, came));
    }

    private static Set<UUID> reporting(DraftTask task) {
        return task == null
                ? new HashSet<>()
                : task.assignments().stream()
                        .filter(one -> one.unitId() != null && one.duty().reports())
                        .map(DraftAssignment::unitId)
                        .collect(Collectors.toCollection(HashSet::new));
    }
}
