package dev.zeren.plan.directory.domain;

import java.util.Set;
import java.util.UUID;

/**
 * Which units a group stands for; each condition given must hold, and units that are closed are none of them.
 *
 * @param kinds of one of these kinds; empty for any
 * @param under below this unit, at any depth; null for anywhere
 * @param divisionPrefix first 2, 4 or 6 digits of the administrative division; null for any
 */
public record GroupRule(Set<UnitKind> kinds, UUID under, String divisionPrefix) {

    /** The form of a prefix: a province, a city or a district. */
    public static final String DIVISION_PREFIX = "[1-9][0-9]([0-9]{2}){0,2}";

    public GroupRule {
        kinds = Set.copyOf(kinds);
    }

    /** A rule without a condition would stand for the whole directory: surely not what was meant. */
    public boolean isEmpty() {
        return kinds.isEmpty() && under == null && divisionPrefix == null;
    }
}
