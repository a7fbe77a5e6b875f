package dev.zeren.plan.directory.domain;

import dev.zeren.plan.term.NameKey;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Another name by which documents call a unit or a person. */
@Embeddable
public class Alias {

    private String name;
    private String nameKey;

    @Enumerated(EnumType.STRING)
    private AliasOrigin origin;

    protected Alias() {}

    public Alias(String name, AliasOrigin origin) {
        this.name = name.strip();
        this.nameKey = NameKey.of(name);
        this.origin = origin;
    }

    public String name() {
        return name;
    }

    public AliasOrigin origin() {
        return origin;
    }

    String nameKey() {
        return nameKey;
    }
}
