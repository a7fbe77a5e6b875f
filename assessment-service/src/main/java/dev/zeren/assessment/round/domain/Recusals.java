package dev.zeren.assessment.round.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who scores which units not (回避): those in which he holds a post, held one within the round's years or heads, those
 * above such a unit, and those whose appeal he opened.
 */
public record Recusals(Map<UUID, Set<UUID>> units) {

    public static final Recusals NONE = new Recusals(Map.of());

    /** These and others. */
    public Recusals and(Map<UUID, Set<UUID>> others) {
        Map<UUID, Set<UUID>> all = new HashMap<>(units);
        others.forEach((person, some) -> all.merge(person, some, (one, two) -> {
            Set<UUID> both = new HashSet<>(one);
            both.addAll(two);
            return both;
        }));
        return new Recusals(all);
    }

    public boolean has(UUID person, UUID unit) {
        return units.getOrDefault(person, Set.of()).contains(unit);
    }
}
