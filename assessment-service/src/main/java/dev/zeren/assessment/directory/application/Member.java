package dev.zeren.assessment.directory.application;

import java.util.Set;
import java.util.UUID;

/**
 * What the directory knows of who asks.
 *
 * @param entries the person, with all entries that were merged into it; empty for who is not in the directory
 * @param units in which he holds a post today
 * @param heads those of them that he heads
 */
public record Member(Set<UUID> entries, Set<UUID> units, Set<UUID> heads) {

    /** Who is not in the directory, as a portal's client. */
    public static final Member NOBODY = new Member(Set.of(), Set.of(), Set.of());

    public Member {
        entries = Set.copyOf(entries);
        units = Set.copyOf(units);
        heads = Set.copyOf(heads);
    }
}
