package dev.zeren.plan.intake.domain;

import dev.zeren.kit.domain.BureauOwned;
import jakarta.persistence.Entity;

/** A bureau's {@link OwnRules}, of which it has one set. */
@Entity
public class BureauRules extends BureauOwned {

    private String content;

    protected BureauRules() {}

    public BureauRules(String content) {
        this.content = content;
    }

    /** The rules as JSON. */
    public String content() {
        return content;
    }

    public void replace(String newContent) {
        content = newContent;
    }
}
