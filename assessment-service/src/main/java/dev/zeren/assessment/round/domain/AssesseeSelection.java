package dev.zeren.assessment.round.domain;

import java.util.List;
import java.util.UUID;

/**
 * Whom a round assesses as a class: units that are named, or all of a kind.
 *
 * @param assesseeClass among which they are ranked
 * @param units the units; empty where a kind is given
 * @param kind of the units, or null
 * @param under the unit above them at any height; null for anywhere
 */
public record AssesseeSelection(String assesseeClass, List<UUID> units, String kind, UUID under) {

    public AssesseeSelection {
        units = units == null ? List.of() : List.copyOf(units);
    }
}
