package dev.zeren.plan.directory.application;

import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.plan.directory.domain.Alias;
import dev.zeren.plan.directory.domain.AliasOrigin;
import dev.zeren.plan.directory.domain.Aliases;
import dev.zeren.plan.directory.domain.Person;
import dev.zeren.plan.directory.domain.Unit;
import dev.zeren.plan.directory.persistence.People;
import dev.zeren.plan.directory.persistence.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * The other names of units and people. They are part of the entry: a change raises its version. The feed does not tell
 * of them, for nobody else resolves names.
 */
@ApplicationScoped
@Transactional
public class AliasService {

    /** How many aliases an entry may have. */
    public static final int MOST = Aliases.LIMIT;

    /** An alias and where it comes from. */
    public record AliasView(String name, AliasOrigin origin) {

        static AliasView of(Alias alias) {
            return new AliasView(alias.name(), alias.origin());
        }
    }

    /** The aliases of an entry of a version. */
    public record AliasesView(List<AliasView> aliases, int version) {}

    private final Units units;
    private final People people;
    private final Audit audit;

    AliasService(Units units, People people, Audit audit) {
        this.units = units;
        this.people = people;
        this.audit = audit;
    }

    /** @throws Rejection {@code not-found} */
    @Transactional(Transactional.TxType.SUPPORTS)
    public AliasesView ofUnit(UUID id) {
        return view(loadUnit(id));
    }

    /** @throws Rejection {@code not-found} */
    @Transactional(Transactional.TxType.SUPPORTS)
    public AliasesView ofPerson(UUID id) {
        return view(loadPerson(id));
    }

    /**
     * Calls a unit also by a name; nothing changes when it is called so already.
     *
     * @throws Rejection {@code not-found}, {@code entry-merged}, {@code too-many-aliases}, {@code stale-version}
     */
    public AliasesView addToUnit(UUID id, IfMatch ifMatch, String name, AliasOrigin origin) {
        Unit unit = loadUnit(id);
        verify(ifMatch, unit.version());
        unit.requireOwn();
        AliasesView before = view(unit);
        boolean changed = unit.nameAlso(name, origin);
        units.flush();
        return record(changed, "unit.alias-added", id, before, view(unit));
    }

    /** The same for a person. */
    public AliasesView addToPerson(UUID id, IfMatch ifMatch, String name, AliasOrigin origin) {
        Person person = loadPerson(id);
        verify(ifMatch, person.version());
        person.requireOwn();
        AliasesView before = view(person);
        boolean changed = person.nameAlso(name, origin);
        people.flush();
        return record(changed, "person.alias-added", id, before, view(person));
    }

    /** @throws Rejection {@code not-found} for the unit or the name, {@code stale-version} */
    public AliasesView removeFromUnit(UUID id, IfMatch ifMatch, String name) {
        Unit unit = loadUnit(id);
        verify(ifMatch, unit.version());
        AliasesView before = view(unit);
        requireThere(unit.forgetName(name));
        units.flush();
        return record(true, "unit.alias-removed", id, before, view(unit));
    }

    /** @throws Rejection {@code not-found} for the person or the name, {@code stale-version} */
    public AliasesView removeFromPerson(UUID id, IfMatch ifMatch, String name) {
        Person person = loadPerson(id);
        verify(ifMatch, person.version());
        AliasesView before = view(person);
        requireThere(person.forgetName(name));
        people.flush();
        return record(true, "person.alias-removed", id, before, view(person));
    }

    // Learned from a document, nobody has read a version before.
    private static void verify(IfMatch ifMatch, int version) {
        if (ifMatch != null) {
            ifMatch.verify(version);
        }
    }

    private static void requireThere(boolean removed) {
        if (!removed) {
            throw new Rejection(CommonProblem.NOT_FOUND);
        }
    }

    private AliasesView record(boolean changed, String action, UUID id, AliasesView before, AliasesView after) {
        if (changed) {
            audit.record(action, id, before, after);
        }
        return after;
    }

    private Unit loadUnit(UUID id) {
        return units.findByIdOptional(id).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
    }

    private Person loadPerson(UUID id) {
        return people.findByIdOptional(id).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
    }

    private static AliasesView view(Unit unit) {
        return new AliasesView(unit.aliases().stream().map(AliasView::of).toList(), unit.version());
    }

    private static AliasesView view(Person person) {
        return new AliasesView(person.aliases().stream().map(AliasView::of).toList(), person.version());
    }
}
