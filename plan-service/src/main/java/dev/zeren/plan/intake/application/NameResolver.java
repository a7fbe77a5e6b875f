package dev.zeren.plan.intake.application;

import dev.zeren.plan.directory.application.Directory;
import dev.zeren.plan.directory.application.Names;
import dev.zeren.plan.directory.application.Resolution;
import dev.zeren.plan.intake.domain.KnownNames;
import dev.zeren.plan.intake.domain.NameDraft;
import dev.zeren.plan.intake.domain.PlanDraft;
import dev.zeren.plan.intake.domain.RoleDraft;
import dev.zeren.plan.term.Duty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Looks the names of a document up in the directory: two queries, however many names there are. */
@ApplicationScoped
public class NameResolver {

    private final Directory directory;

    NameResolver(Directory directory) {
        this.directory = directory;
    }

    /**
     * Looks the names up; those that are printed without anything between them are separated where the directory knows how.
     */
    RunTogether.Separated resolve(PlanDraft draft) {
        ResolvedNames known = lookUp(keys(draft, duty -> !duty.ofUnit()), keys(draft, duty -> !duty.ofPerson()));
        return RunTogether.separate(draft, known, this::lookUp);
    }

    /** Which keys are those of people and of units, also where there are several of the name. */
    KnownNames known(Set<String> keys) {
        if (keys.isEmpty()) {
            return KnownNames.NONE;
        }
        ResolvedNames found = lookUp(keys, keys);
        return new KnownNames(known(found.people()), known(found.units()));
    }

    private static Set<String> known(Names names) {
        Set<String> keys = new HashSet<>(names.resolved().keySet());
        keys.addAll(names.ambiguous());
        return keys;
    }

    private ResolvedNames lookUp(Set<String> people, Set<String> units) {
        return new ResolvedNames(directory.people(people), directory.units(units));
    }

    /** Adds to the directory whom it does not know. Who is ambiguous, or has an unknown role, is left as he is. */
    ResolvedNames adding(PlanDraft draft, ResolvedNames known) {
        return new ResolvedNames(
                add(draft, known.people(), Duty::ofPerson, name -> directory.addPerson(unspaced(name.printed()))),
                add(draft, known.units(), Duty::ofUnit, name -> directory.addOffice(name.printed())));
    }

    private static Names add(
            PlanDraft draft, Names known, Predicate<Duty> duties, Function<NameDraft, Resolution> adder) {
        Map<String, NameDraft> missing = new LinkedHashMap<>();
        names(draft, duties)
                .filter(name -> !known.resolved().containsKey(name.key()))
                .filter(name -> !known.ambiguous().contains(name.key()))
                .forEach(name -> missing.putIfAbsent(name.key(), name));
        Map<String, Resolution> resolved = new HashMap<>(known.resolved());
        missing.forEach((key, name) -> resolved.put(key, adder.apply(name)));
        return new Names(resolved, known.ambiguous());
    }

    private static Set<String> keys(PlanDraft draft, Predicate<Duty> duties) {
        Set<String> keys = new HashSet<>();
        names(draft, duties).forEach(name -> keys.add(name.key()));
        return keys;
    }

    private static Stream<NameDraft> names(PlanDraft draft, Predicate<Duty> duties) {
        return draft.roles()
                .filter(role -> duties.test(role.duty()))
                .map(RoleDraft::names)
                .flatMap(names -> names.stream());
    }

    // 安 平 is printed with a space to be as wide as three characters; the person is called 安平.
    private static String unspaced(String printed) {
        return printed.replaceAll("[\\s\\u3000]+", "");
    }
}
