package dev.zeren.plan.directory.application;

import dev.zeren.plan.directory.domain.UnitChangeKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Records what became of units.
 *
 * @param on the first day of the new state, not after today
 * @param units the units before: one, and for a merge two or more
 * @param into the units after: one for a merge, two or more for a split, else none
 * @param name the new name, for a rename
 * @param note the decision, e.g. the number of the document; may be null
 * @param movePosts whether posts in units that are closed go on in the one unit after
 */
public record RecordUnitChange(
        UnitChangeKind kind,
        LocalDate on,
        List<UUID> units,
        List<Into> into,
        String name,
        String note,
        boolean movePosts) {

    /** A unit that there is, or one to add. */
    public record Into(UUID unitId, AddUnit add) {}
}
