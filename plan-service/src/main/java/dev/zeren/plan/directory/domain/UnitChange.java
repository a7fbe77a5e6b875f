package dev.zeren.plan.directory.domain;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.PlanProblem;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What became of units on a day. Units that are before and not after are closed by it; the others stay.
 *
 * @param on the first day of the new state
 * @param before the units that were, with their names then
 * @param after the units that are, with their names from then on; empty for a unit that was closed
 */
public record UnitChange(UnitChangeKind kind, LocalDate on, List<Named> before, List<Named> after) {

    /** A unit and what it was called. */
    public record Named(UUID unitId, String name) {

        static Named of(Unit unit) {
            return new Named(unit.id(), unit.name());
        }
    }

    /**
     * A unit takes another name; the old one stays as an alias.
     *
     * @throws Rejection {@code unit-closed}, {@code unit-change-impossible} when it is called so already
     */
    public static UnitChange rename(Unit unit, String newName, LocalDate on) {
        unit.requireOpen();
        Named before = Named.of(unit);
        if (newName.strip().equals(unit.name())) {
            throw new Rejection(PlanProblem.UNIT_CHANGE_IMPOSSIBLE, newName);
        }
        unit.becomeCalled(newName);
        return new UnitChange(UnitChangeKind.RENAME, on, List.of(before), List.of(Named.of(unit)));
    }

    /** A unit is no more. @throws Rejection {@code unit-closed}, {@code unit-closes-before-it-opens} */
    public static UnitChange close(Unit unit, LocalDate on) {
        unit.requireOpen();
        unit.closeOn(on);
        return new UnitChange(UnitChangeKind.CLOSE, on, List.of(Named.of(unit)), List.of());
    }

    /**
     * Several units become one, which may be one of them.
     *
     * @throws Rejection {@code unit-closed}, {@code unit-change-impossible} for fewer than two, or the same twice
     */
    public static UnitChange merge(Collection<Unit> several, Unit one, LocalDate on) {
        requireSeveral(several);
        return change(UnitChangeKind.MERGE, several, List.of(one), on);
    }

    /**
     * One unit becomes several, of which it may be one.
     *
     * @throws Rejection {@code unit-closed}, {@code unit-change-impossible} for fewer than two, or the same twice
     */
    public static UnitChange split(Unit one, Collection<Unit> several, LocalDate on) {
        requireSeveral(several);
        return change(UnitChangeKind.SPLIT, List.of(one), several, on);
    }

    private static UnitChange change(
            UnitChangeKind kind, Collection<Unit> before, Collection<Unit> after, LocalDate on) {
        before.forEach(Unit::requireOpen);
        after.forEach(Unit::requireOpen);
        List<Named> were = before.stream().map(Named::of).toList();
        List<Named> are = after.stream().map(Named::of).toList();
        before.stream().filter(unit -> !after.contains(unit)).forEach(unit -> unit.closeOn(on));
        return new UnitChange(kind, on, were, are);
    }

    private static void requireSeveral(Collection<Unit> several) {
        Set<Unit> different = new HashSet<>(several);
        if (different.size() < 2 || different.size() < several.size()) {
            throw new Rejection(PlanProblem.UNIT_CHANGE_IMPOSSIBLE, several.size());
        }
    }
}
