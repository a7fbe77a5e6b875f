package dev.zeren.assessment.directory.application;

import dev.zeren.assessment.directory.persistence.DirectoryReplica;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the other features ask the directory. */
@ApplicationScoped
public class Directory {

    /** A unit. */
    public record Unit(UUID id, String name) {}

    private final DirectoryReplica replica;

    Directory(DirectoryReplica replica) {
        this.replica = replica;
    }

    /** Names of units by id; what there is not is missing. */
    public Map<UUID, String> unitNames(Collection<UUID> ids) {
        return replica.units(ids).stream()
                .collect(Collectors.toMap(DirectoryReplica.UnitRow::id, DirectoryReplica.UnitRow::name));
    }

    /**
     * The units of a kind that are open on a day, in their order.
     *
     * @param under a unit above them at any height, or null for all
     */
    public List<Unit> units(String kind, UUID under, LocalDate day, int limit) {
        return replica.units(kind, under, day, limit).stream()
                .map(row -> new Unit(row.id(), row.name()))
                .toList();
    }

    /** Names of people by id; what there is not is missing. */
    public Map<UUID, String> peopleNames(Collection<UUID> ids) {
        return replica.people(ids).stream()
                .collect(Collectors.toMap(DirectoryReplica.PersonRow::id, DirectoryReplica.PersonRow::name));
    }

    /**
     * The units in which people held a post on a day of a span, and those above these.
     *
     * @return by person as asked for; who held none is missing
     */
    public Map<UUID, Set<UUID>> heldUnits(Collection<UUID> people, LocalDate first, LocalDate last) {
        Map<UUID, Set<UUID>> held = new HashMap<>();
        for (UUID[] pair : replica.heldUnits(people, first, last)) {
            held.computeIfAbsent(pair[0], person -> new HashSet<>()).add(pair[1]);
        }
        return held;
    }
}
