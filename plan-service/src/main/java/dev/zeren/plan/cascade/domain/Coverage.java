package dev.zeren.plan.cascade.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who carries out a task of an upper plan, and who should and does not.
 *
 * @param expected the units that the task is assigned to, groups taken apart
 * @param carrying those of them with a task of their own, or of a unit below them, that carries it out
 * @param missing the others
 * @param others units that carry it out and are not among the expected
 */
public record Coverage(Set<UUID> expected, Set<UUID> carrying, Set<UUID> missing, Set<UUID> others) {

    /**
     * The coverage of a task.
     *
     * @param lower for each task that carries it out: its responsible units, each with the units above it, the unit
     *     itself first
     */
    public static Coverage of(Set<UUID> expected, List<List<UUID>> lower) {
        Set<UUID> carrying = new LinkedHashSet<>();
        Set<UUID> others = new LinkedHashSet<>();
        for (List<UUID> line : lower) {
            line.stream()
                    .filter(expected::contains)
                    .findFirst()
                    .ifPresentOrElse(carrying::add, () -> others.add(line.get(0)));
        }
        Set<UUID> missing = new LinkedHashSet<>(expected);
        missing.removeAll(carrying);
        return new Coverage(expected, carrying, missing, others);
    }

    /** Whether nobody carries the task out. */
    public boolean isOpen() {
        return carrying.isEmpty() && others.isEmpty();
    }
}
