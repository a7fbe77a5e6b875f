package dev.zeren.plan.intake.domain;

import java.util.Set;

/**
 * Which names of a document are known to be those of people and of units.
 *
 * @param people name keys
 * @param units name keys
 */
public record KnownNames(Set<String> people, Set<String> units) {

    public static final KnownNames NONE = new KnownNames(Set.of(), Set.of());

    public KnownNames {
        people = Set.copyOf(people);
        units = Set.copyOf(units);
    }
}
