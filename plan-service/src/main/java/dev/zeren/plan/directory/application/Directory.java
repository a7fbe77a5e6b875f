package dev.zeren.plan.directory.application;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.directory.application.PersonService.AddPerson;
import dev.zeren.plan.directory.domain.AliasOrigin;
import dev.zeren.plan.directory.domain.UnitKind;
import dev.zeren.plan.directory.persistence.Lineage;
import dev.zeren.plan.directory.persistence.NamedId;
import dev.zeren.plan.directory.persistence.People;
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

    /**
     * For whom somebody may speak.
     *
     * @param units those of the units asked about in which he holds a post, or that are no more and went into one in
     *     which he does
     * @param merged by id, the entries that turned out to be the same as one of the units asked about, and as which
     */
    public record Speaker(Set<UUID> units, Map<UUID, UUID> merged) {}

    private final Units units;
    private final People people;
    private final UnitService unitService;
    private final PersonService personService;
    private final Lineage lineage;
    private final AliasService aliases;
    private final HeadTitlesService heads;

    Directory(
            Units units,
            People people,
            UnitService unitService,
            PersonService personService,
            Lineage lineage,
            AliasService aliases,
            HeadTitlesService heads) {
        this.units = units;
        this.people = people;
        this.unitService = unitService;
        this.personService = personService;
        this.lineage = lineage;
        this.aliases = aliases;
        this.heads = heads;
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

    /**
     * For which of the units somebody may speak on the day, and which entries turned out to be the same as one of them.
     *
     * @param subject under which he signs in, or null when it does not matter who speaks
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Speaker speaker(String subject, LocalDate day, Collection<UUID> unitIds) {
        Lineage.Speaker found = lineage.speaker(subject, day, unitIds);
        return new Speaker(found.units(), found.merged());
    }

    /**
     * Who somebody is on the day.
     *
     * @param subject under which he signs in
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Member member(String subject, LocalDate day) {
        return Member.of(lineage.holdings(subject, day), heads.get().value());
    }

    /** What some units are called, by id; who is none of the bureau's has no name. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Map<UUID, String> unitNames(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : units.names(ids);
    }

    /** The same of people. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Map<UUID, String> peopleNames(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : people.names(ids);
    }

    /** The units that a unit's id means: the one it stands for, and those that are no more and went into it. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Set<UUID> unitsMeant(UUID unitId) {
        return lineage.meant(unitId);
    }

    /** The person that an id stands for. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public UUID personMeant(UUID personId) {
        return people.meant(personId);
    }

    /** The same with all entries that were merged into him, for what still names them. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Set<UUID> peopleMeant(UUID personId) {
        return people.allMeant(personId);
    }

    /** Those of the units that are schools or kindergartens. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Set<UUID> schools(Collection<UUID> ids) {
        return ids.isEmpty() ? Set.of() : Set.copyOf(units.schools(ids));
    }

    /** Those of the units that are closed on the day or were renamed, and the entries that were merged into them. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<ChangedUnit> changed(Collection<UUID> unitIds, LocalDate day) {
        return lineage.changed(unitIds, day).stream().map(ChangedUnit::of).toList();
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
