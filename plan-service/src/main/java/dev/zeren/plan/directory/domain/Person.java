package dev.zeren.plan.directory.domain;

import dev.zeren.kit.domain.BureauOwned;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.term.NameKey;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A person of the directory. What he may do follows from his posts, not from his name. */
@Entity
public class Person extends BureauOwned {

    private String name;
    private String nameKey;
    private String subject;
    private String externalId;
    private UUID mergedInto;

    @ElementCollection
    @CollectionTable(name = "person_alias", joinColumns = @JoinColumn(name = "person_id"))
    @OrderColumn(name = "position")
    private List<Alias> aliases = new ArrayList<>();

    protected Person() {}

    public Person(String name, String subject, List<String> aliases) {
        this.name = name.strip();
        this.nameKey = NameKey.of(name);
        this.subject = subject;
        Aliases.replace(this.aliases, aliases);
    }

    public void rename(String newName) {
        name = newName.strip();
        nameKey = NameKey.of(newName);
    }

    /** Replaces the other names. */
    public void nameAlso(List<String> names) {
        Aliases.replace(aliases, names);
    }

    /**
     * Adds another name unless the person is called so already, and says whether.
     *
     * @throws Rejection {@code too-many-aliases}
     */
    public boolean nameAlso(String other, AliasOrigin origin) {
        return Aliases.add(aliases, nameKey, other, origin);
    }

    /** Takes another name away; false when there is no such. */
    public boolean forgetName(String other) {
        return Aliases.remove(aliases, other);
    }

    /** Ties the person to an account of the OIDC provider, or to none. */
    public void signInAs(String newSubject) {
        subject = newSubject;
    }

    /** The id that another system has for him, or null. */
    public void identifyAs(String newExternalId) {
        externalId = newExternalId;
    }

    /** Whether another entry cannot be the same person: each signs in under an account of its own. */
    public boolean contradicts(Person other) {
        return subject != null && other.subject != null;
    }

    /**
     * Stands for another entry from now on, and gives it its account.
     *
     * @return the account given, or null
     */
    public String giveWay(Person survivor) {
        String given = subject;
        mergedInto = survivor.id();
        subject = null;
        return given;
    }

    /** Stands for itself again, with the account that it gave. */
    public void standAgain(String given) {
        mergedInto = null;
        subject = given;
    }

    /**
     * Takes over the names of an entry that is the same, and the account that it gave.
     *
     * @return the names that were new
     * @throws Rejection {@code too-many-aliases}
     */
    public List<String> absorb(Person other, String given) {
        subject = given == null ? subject : given;
        return Aliases.absorb(aliases, nameKey, other.name, other.aliases);
    }

    /** Gives back what it took; false when the account is not the one that was taken any more. */
    public boolean giveBack(String given, List<String> names) {
        names.forEach(this::forgetName);
        boolean same = given == null || given.equals(subject);
        subject = given == null ? subject : null;
        return same;
    }

    /** @throws Rejection {@code entry-merged} when the entry stands for another one */
    public void requireOwn() {
        if (mergedInto != null) {
            throw new Rejection(PlanProblem.ENTRY_MERGED, mergedInto);
        }
    }

    public String name() {
        return name;
    }

    /** The OIDC subject under which the person signs in; null for who does not. */
    public String subject() {
        return subject;
    }

    public String externalId() {
        return externalId;
    }

    /** The entry that it turned out to be the same as, or null. */
    public UUID mergedInto() {
        return mergedInto;
    }

    public List<Alias> aliases() {
        return List.copyOf(aliases);
    }
}
