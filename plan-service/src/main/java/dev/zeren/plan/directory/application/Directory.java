package dev.zeren.plan.directory.application;

import dev.zeren.plan.directory.application.PersonService.AddPerson;
import dev.zeren.plan.directory.domain.UnitKind;
import dev.zeren.plan.directory.persistence.NamedId;
import dev.zeren.plan.directory.persistence.People;
import dev.zeren.plan.directory.persistence.Posts;
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

/** What the other features ask of the directory. */
@ApplicationScoped
@Transactional
public class Directory {

    private final Units units;
    private final People people;
    private final Posts posts;
    private final UnitService unitService;
    private final PersonService personService;

    Directory(Units units, People people, Posts posts, UnitService unitService, PersonService personService) {
        this.units = units;
        this.people = people;
        this.posts = posts;
        this.unitService = unitService;
        this.personService = personService;
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
        PersonView added = personService.add(new AddPerson(name, null, List.of()));
        return new Resolution(added.id(), added.name());
    }

    /** Adds an office of which nothing but the name is known, at the top of the tree. */
    public Resolution addOffice(String name) {
        UnitView added = unitService.add(new AddUnit(name, UnitKind.OFFICE, null, null, List.of()));
        return new Resolution(added.id(), added.name());
    }

    /** The units in which who signs in under the subject holds a post on the day. */
    public Set<UUID> unitsOf(String subject, LocalDate day) {
        return Set.copyOf(posts.unitsOf(subject, day));
    }

    private static Names names(List<NamedId> found) {
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
