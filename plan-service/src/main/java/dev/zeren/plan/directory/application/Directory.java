package dev.zeren.plan.directory.application;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.directory.application.PersonService.AddPerson;
import dev.zeren.plan.directory.domain.AliasOrigin;
import dev.zeren.plan.directory.domain.UnitKind;
import dev.zeren.plan.directory.persistence.NamedId;
import dev.zeren.plan.directory.persistence.People;
import dev.zeren.plan.directory.persistence.Posts;
import dev.zeren.plan.directory.persistence.UnitChanges;
import dev.zeren.plan.directory.persistence.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the other features ask of the directory. */
@ApplicationScoped
@Transactional
public class Directory {

    private final Units units;
    private final People people;
    private final Posts posts;
    private final UnitService unitService;
    private final PersonService personService;
    private final UnitChanges changes;
    private final AliasService aliases;

    Directory(
            Units units,
            People people,
            Posts posts,
            UnitService unitService,
            PersonService personService,
            UnitChanges changes,
            AliasService aliases) {
        this.units = units;
        this.people = people;
        this.posts = posts;
        this.unitService = unitService;
        this.personService = personService;
        this.changes = changes;
        this.aliases = aliases;
    }

    /** What the given name keys stand for among the people. */
    public Names people(Collection<String> keys) {
        return keys.isEmpty() ? Names.NONE : names(people.called(keys));
    }

    /** What the given name keys stand for among the units. */
    public Names units(Collection<String> keys) {
        return keys.isEmpty() ? Names.NONE : names(units.called(keys));
    }

    /** Adds a person of whom nothing but the name is known. */
    public Resolution addPerson(String name) {
        PersonView added = personService.add(new AddPerson(name, null, List.of(), null));
        return new Resolution(added.id(), added.name());
    }

    /** Adds an office of which nothing but the name is known, at the top of the tree. */
    public Resolution addOffice(String name) {
        UnitView added = unitService.add(AddUnit.named(name, UnitKind.OFFICE, null));
        return new Resolution(added.id(), added.name());
    }

    /**
     * The units for which who signs in under the subject may speak on the day: those in which he holds a post, and
     * those that are no more and went into them.
     */
    public Set<UUID> unitsOf(String subject, LocalDate day) {
        List<UUID> held = posts.unitsOf(subject, day);
        return held.isEmpty() ? Set.of() : Set.copyOf(changes.withPredecessors(held));
    }

    /**
     * Learns that a printed name stands for a unit, because a person said so; nothing changes when it is called so
     * already. The caller has seen that the person may.
     *
     * @throws Rejection {@code not-found}, {@code entry-merged}, {@code too-many-aliases}
     */
    public void confirmUnit(String printed, UUID unitId) {
        aliases.addToUnit(unitId, null, printed, AliasOrigin.CONFIRMED);
    }

    /** The same for a person. */
    public void confirmPerson(String printed, UUID personId) {
        aliases.addToPerson(personId, null, printed, AliasOrigin.CONFIRMED);
    }

    /** By id, the entries that turned out to be the same as one of the units, and as which. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Map<UUID, UUID> mergedInto(Collection<UUID> unitIds) {
        return unitIds.isEmpty() ? Map.of() : units.mergedInto(unitIds);
    }

    /** What units became that are no more: by unit its successors, called as they were called then. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Map<UUID, List<Resolution>> successors(Collection<UUID> unitIds) {
        return unitIds.isEmpty()
                ? Map.of()
                : changes.relations(unitIds).stream()
                        .filter(UnitChanges.Relation::successor)
                        .collect(Collectors.groupingBy(
                                UnitChanges.Relation::unit,
                                Collectors.mapping(
                                        relation -> new Resolution(relation.other(), relation.otherName()),
                                        Collectors.toList())));
    }

    // A name that an open unit has means that one, though a closed one was called so too.
    private static Names names(List<NamedId> all) {
        Set<String> open =
                all.stream().filter(one -> !one.closed()).map(NamedId::key).collect(Collectors.toUnmodifiableSet());
        return unambiguous(all.stream()
                .filter(one -> !one.closed() || !open.contains(one.key()))
                .toList());
    }

    private static Names unambiguous(List<NamedId> found) {
        Map<String, Resolution> resolved = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (NamedId one : found) {
            Resolution other = resolved.putIfAbsent(one.key(), new Resolution(one.id(), one.name()));
            if (other != null && !other.id().equals(one.id())) {
                ambiguous.add(one.key());
            }
        }
        resolved.keySet().removeAll(ambiguous);
        return new Names(resolved, ambiguous);
    }
}
