package dev.zeren.plan.plan.application;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.directory.application.AliasService;
import dev.zeren.plan.directory.application.AliasService.AliasView;
import dev.zeren.plan.directory.application.Directory;
import dev.zeren.plan.directory.application.Names;
import dev.zeren.plan.directory.application.PersonService;
import dev.zeren.plan.directory.application.UnitService;
import dev.zeren.plan.plan.domain.draft.DraftFault;
import dev.zeren.plan.term.ClauseJson;
import dev.zeren.plan.term.Duty;
import dev.zeren.plan.term.Lesson;
import dev.zeren.plan.term.NameKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What corrections ask of the directory, and what they teach it. */
@ApplicationScoped
public class DirectoryNames {

    // As the directory's own API has it.
    private static final int LONGEST_OF_PERSON = 100;
    private static final int LONGEST_OF_UNIT = 200;

    private final UnitService units;
    private final PersonService people;
    private final AliasService aliases;
    private final Directory directory;

    DirectoryNames(UnitService units, PersonService people, AliasService aliases, Directory directory) {
        this.units = units;
        this.people = people;
        this.aliases = aliases;
        this.directory = directory;
    }

    /**
     * The entry a name is to stand for.
     *
     * @throws Rejection {@code correction-not-possible} when the bureau has none of that id
     */
    ClauseJson.Entry person(UUID id) {
        try {
            return new ClauseJson.Entry(id, people.get(id).name());
        } catch (Rejection unknown) {
            throw DraftFault.UNKNOWN_ENTRY.at("/personId");
        }
    }

    /** The same for a unit. */
    ClauseJson.Entry unit(UUID id) {
        try {
            return new ClauseJson.Entry(id, units.get(id).name());
        } catch (Rejection unknown) {
            throw DraftFault.UNKNOWN_ENTRY.at("/unitId");
        }
    }

    /** What the directory knows of the names that are given by their keys, under a duty. */
    Map<String, ClauseJson.Entry> known(Duty duty, Set<String> keys) {
        Names found = duty.ofPerson() ? directory.people(keys) : directory.units(keys);
        Map<String, ClauseJson.Entry> entries = new HashMap<>();
        found.resolved().forEach((key, one) -> entries.put(key, new ClauseJson.Entry(one.id(), one.name())));
        return entries;
    }

    /** Calls the entry also by a printed name from now on; empty when that was nothing new or cannot be kept. */
    Optional<Lesson> teach(Lesson.Alias lesson) {
        boolean ofPerson = lesson.personId() != null;
        String name = ofPerson
                ? people.get(lesson.personId()).name()
                : units.get(lesson.unitId()).name();
        List<AliasView> known =
                (ofPerson ? aliases.ofPerson(lesson.personId()) : aliases.ofUnit(lesson.unitId())).aliases();
        String printed = lesson.name().strip();
        if (isSame(name, printed)
                || known.stream().anyMatch(alias -> isSame(alias.name(), printed))
                || known.size() >= AliasService.MOST
                || printed.length() > (ofPerson ? LONGEST_OF_PERSON : LONGEST_OF_UNIT)) {
            return Optional.empty();
        }
        if (ofPerson) {
            directory.confirmPerson(printed, lesson.personId());
        } else {
            directory.confirmUnit(printed, lesson.unitId());
        }
        return Optional.of(lesson);
    }

    /** Takes back what a correction taught, unless somebody has done so already. */
    void forget(Lesson.Alias lesson) {
        boolean ofPerson = lesson.personId() != null;
        Optional<AliasView> learned = (ofPerson ? aliases.ofPerson(lesson.personId()) : aliases.ofUnit(lesson.unitId()))
                .aliases().stream()
                        .filter(alias -> isSame(alias.name(), lesson.name()))
                        .findFirst();
        if (learned.isPresent() && ofPerson) {
            aliases.removeFromPerson(lesson.personId(), null, learned.get().name());
        } else if (learned.isPresent()) {
            aliases.removeFromUnit(lesson.unitId(), null, learned.get().name());
        }
    }

    private static boolean isSame(String name, String printed) {
        return NameKey.of(name).equals(NameKey.of(printed));
    }
}
