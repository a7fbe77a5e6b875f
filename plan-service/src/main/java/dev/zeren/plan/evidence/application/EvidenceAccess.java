package dev.zeren.plan.evidence.application;

import dev.zeren.kit.caller.Caller;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.directory.application.Directory;
import dev.zeren.plan.evidence.domain.Evidence;
import dev.zeren.plan.evidence.domain.Subject;
import dev.zeren.plan.evidence.persistence.Uses;
import dev.zeren.plan.evidence.persistence.Uses.Use;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who sees which evidence: who gave it, the staff of the unit for which it was given, who watches over the bureau's
 * work, and whoever sees a thing that it serves.
 */
@ApplicationScoped
public class EvidenceAccess {

    private static final int MOST_USES = 200;

    private final Callers callers;
    private final Directory directory;
    private final BureauCalendar calendar;
    private final Uses uses;
    private final Map<String, EvidenceSubject> subjects;

    EvidenceAccess(
            Callers callers,
            Directory directory,
            BureauCalendar calendar,
            Uses uses,
            @Any Instance<EvidenceSubject> subjects) {
        this.callers = callers;
        this.directory = directory;
        this.calendar = calendar;
        this.uses = uses;
        this.subjects = subjects.stream().collect(Collectors.toMap(EvidenceSubject::kind, subject -> subject));
    }

    /** Whether the caller sees all evidence of the bureau. */
    boolean seesAll() {
        return callers.current().may(Roles.BUREAU_ADMIN, Roles.PLANNER, Roles.AUDITOR, Scopes.PLANS_WRITE);
    }

    /** The units for which the caller may give evidence, and whose evidence he sees. */
    Set<UUID> units() {
        return directory.member(callers.current().subject(), calendar.today()).units();
    }

    /** Those of the pieces that the caller may see. */
    Set<UUID> seen(Collection<Evidence> evidence) {
        Set<UUID> seen = new HashSet<>();
        Caller caller = callers.current();
        boolean all = seesAll();
        evidence.stream()
                .filter(one -> all || one.givenBy().equals(caller.subject()))
                .forEach(one -> seen.add(one.id()));
        if (evidence.stream().anyMatch(one -> !seen.contains(one.id()) && one.unitId() != null)) {
            Set<UUID> units = units();
            evidence.stream().filter(one -> units.contains(one.unitId())).forEach(one -> seen.add(one.id()));
        }
        List<UUID> others = evidence.stream()
                .map(Evidence::id)
                .filter(id -> !seen.contains(id))
                .toList();
        if (!others.isEmpty()) {
            seenUses(others).forEach(use -> seen.add(use.evidence()));
        }
        return seen;
    }

    /** What the evidence serves, as far as the caller may see it; of what serves very many things, some. */
    List<Use> seenUses(Collection<UUID> evidence) {
        List<Use> all = uses.of(evidence, MOST_USES);
        Map<String, Set<UUID>> byKind = new HashMap<>();
        all.forEach(use -> byKind.computeIfAbsent(use.subject().kind(), kind -> new HashSet<>())
                .add(use.subject().id()));
        Map<String, Set<UUID>> seen = new HashMap<>();
        byKind.forEach((kind, ids) -> seen.put(kind, seen(kind, ids)));
        return all.stream()
                .filter(use ->
                        seen.get(use.subject().kind()).contains(use.subject().id()))
                .toList();
    }

    /** Whether the caller may see a thing. */
    boolean sees(Subject subject) {
        return seen(subject.kind(), Set.of(subject.id())).contains(subject.id());
    }

    /** Whether there are things of this kind. */
    boolean knows(String kind) {
        return subjects.containsKey(kind);
    }

    private Set<UUID> seen(String kind, Set<UUID> ids) {
        EvidenceSubject subject = subjects.get(Objects.requireNonNull(kind));
        // Written by a newer version of the service: not to be seen here.
        return subject == null ? Set.of() : subject.seen(ids);
    }
}
