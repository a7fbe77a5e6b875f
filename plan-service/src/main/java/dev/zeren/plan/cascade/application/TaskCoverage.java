package dev.zeren.plan.cascade.application;

import java.util.List;
import java.util.UUID;

/**
 * Who carries out a task of a plan.
 *
 * @param expected how many units it is assigned to, groups taken apart
 * @param carrying those of them that carry it out
 * @param missing those of them that do not; the first of them where they are many
 * @param missingCount how many do not
 * @param others units that carry it out though it is not assigned to them
 */
public record TaskCoverage(
        UUID taskId,
        int position,
        String label,
        String heading,
        int expected,
        List<NamedUnit> carrying,
        List<NamedUnit> missing,
        int missingCount,
        List<NamedUnit> others) {

    /** A unit by its name. */
    public record NamedUnit(UUID id, String name) {}

    /** Whether nobody carries it out. */
    public boolean open() {
        return carrying.isEmpty() && others.isEmpty();
    }
}
