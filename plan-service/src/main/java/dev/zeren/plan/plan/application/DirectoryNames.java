package dev.zeren.plan.plan.application;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.Patched;
import dev.zeren.plan.directory.application.ChangeUnit;
import dev.zeren.plan.directory.application.PersonService;
import dev.zeren.plan.directory.application.PersonService.ChangePerson;
import dev.zeren.plan.directory.application.PersonView;
import dev.zeren.plan.directory.application.UnitService;
import dev.zeren.plan.directory.application.UnitView;
import dev.zeren.plan.plan.domain.Correction.Lesson;
import dev.zeren.plan.plan.domain.draft.DraftFault;
import dev.zeren.plan.term.ClauseJson;
import dev.zeren.plan.term.NameKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** What corrections ask of the directory, and what they teach it. */
@ApplicationScoped
public class DirectoryNames {

    // As the directory's own API has it.
    private static final int MOST_ALIASES = 50;
    private static final int LONGEST_OF_PERSON = 100;
    private static final int LONGEST_OF_UNIT = 200;

    private final UnitService units;
    private final PersonService people;

    DirectoryNames(UnitService units, PersonService people) {
        this.units = units;
        this.people = people;
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

    /** Calls the entry also by a printed name from now on; empty when that was nothing new or cannot be kept. */
    Optional<Lesson> teach(Lesson lesson) {
        return (lesson.personId() != null ? teachPerson(lesson) : teachUnit(lesson))
                ? Optional.of(lesson)
                : Optional.empty();
    }

    private boolean teachPerson(Lesson lesson) {
        PersonView person = people.get(lesson.personId());
        Optional<List<String>> more = with(person.name(), person.aliases(), lesson.name(), LONGEST_OF_PERSON);
        more.ifPresent(aliases -> callPerson(person, aliases));
        return more.isPresent();
    }

    private boolean teachUnit(Lesson lesson) {
        UnitView unit = units.get(lesson.unitId());
        Optional<List<String>> more = with(unit.name(), unit.aliases(), lesson.name(), LONGEST_OF_UNIT);
        more.ifPresent(aliases -> callUnit(unit, aliases));
        return more.isPresent();
    }

    /** Takes back what a correction taught. */
    void forget(Lesson lesson) {
        if (lesson.personId() != null) {
            PersonView person = people.get(lesson.personId());
            callPerson(person, without(person.aliases(), lesson.name()));
        } else {
            UnitView unit = units.get(lesson.unitId());
            callUnit(unit, without(unit.aliases(), lesson.name()));
        }
    }

    private void callPerson(PersonView person, List<String> aliases) {
        if (!aliases.equals(person.aliases())) {
            people.change(
                    person.id(),
                    current(person.version()),
                    new ChangePerson(Patched.absent(), Patched.absent(), Patched.of(aliases)));
        }
    }

    private void callUnit(UnitView unit, List<String> aliases) {
        if (!aliases.equals(unit.aliases())) {
            units.change(
                    unit.id(),
                    current(unit.version()),
                    new ChangeUnit(
                            Patched.absent(),
                            Patched.absent(),
                            Patched.absent(),
                            Patched.absent(),
                            Patched.of(aliases)));
        }
    }

    private static Optional<List<String>> with(String name, List<String> aliases, String printed, int longest) {
        Predicate<String> same = other -> NameKey.of(other).equals(NameKey.of(printed));
        if (same.test(name)
                || aliases.stream().anyMatch(same)
                || aliases.size() >= MOST_ALIASES
                || printed.strip().length() > longest) {
            return Optional.empty();
        }
        List<String> more = new ArrayList<>(aliases);
        more.add(printed.strip());
        return Optional.of(more);
    }

    private static List<String> without(List<String> aliases, String printed) {
        return aliases.stream()
                .filter(alias -> !NameKey.of(alias).equals(NameKey.of(printed)))
                .toList();
    }

    // Nobody has read the entry before: what is there now is changed, in this transaction.
    private static IfMatch current(int version) {
        return IfMatch.of("\"" + version + "\"");
    }
}
