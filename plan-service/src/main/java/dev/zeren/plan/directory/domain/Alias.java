package dev.zeren.plan.directory.domain;

import dev.zeren.plan.term.NameKey;
import jakarta.persistence.Embeddable;

/** Another name by which documents call a unit or a person. */
@Embeddable
public class Alias {

    private String name;
    private String nameKey;

    protected Alias() {}

    public Alias(String name) {
        this.name = name.strip();
        this.nameKey = NameKey.of(name);
    }

    public String name() {
        return name;
    }
}
