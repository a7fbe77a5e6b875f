package dev.zeren.plan.directory.application;

import dev.zeren.plan.directory.persistence.Lineage;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A unit that is not what it was.
 *
 * @param mergedInto the entry that it turned out to be the same as, or null
 * @param closedOn the first day on which it is no more, or null
 * @param today the units that stand for it today, itself if it was renamed; none when it was closed for good
 */
public record ChangedUnit(UUID id, String name, UUID mergedInto, LocalDate closedOn, List<Resolution> today) {

    static ChangedUnit of(Lineage.Changed changed) {
        return new ChangedUnit(
                changed.id(),
                changed.name(),
                changed.mergedInto(),
                changed.closedOn(),
                changed.today().stream()
                        .map(unit -> new Resolution(unit.id(), unit.name()))
                        .toList());
    }
}
