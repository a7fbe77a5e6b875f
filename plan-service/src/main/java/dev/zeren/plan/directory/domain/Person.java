package dev.zeren.plan.directory.domain;

import dev.zeren.kit.domain.BureauOwned;
import dev.zeren.plan.term.NameKey;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;

/** A person of the directory. What he may do follows from his posts, not from his name. */
@Entity
public class Person extends BureauOwned {

    private String name;
    private String nameKey;
    private String subject;

    @ElementCollection
    @CollectionTable(name = "person_alias", joinColumns = @JoinColumn(name = "person_id"))
    @OrderColumn(name = "position")
    private List<Alias> aliases = new ArrayList<>();

    protected Person() {}

    public Person(String name, String subject, List<String> aliases) {
        this.name = name.strip();
        this.nameKey = NameKey.of(name);
        this.subject = subject;
        aliases.stream().map(Alias::new).forEach(this.aliases::add);
    }

    public void rename(String newName) {
        name = newName.strip();
        nameKey = NameKey.of(newName);
    }

    /** Replaces the other names. */
    public void nameAlso(List<String> names) {
        aliases.clear();
        names.stream().map(Alias::new).forEach(aliases::add);
    }

    /** Ties the person to an account of the OIDC provider, or to none. */
    public void signInAs(String newSubject) {
        subject = newSubject;
    }

    public String name() {
        return name;
    }

    /** The OIDC subject under which the person signs in; null for who does not. */
    public String subject() {
        return subject;
    }

    public List<String> aliases() {
        return aliases.stream().map(Alias::name).toList();
    }
}
