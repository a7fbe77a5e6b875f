package dev.zeren.plan.relation.domain;

import dev.zeren.kit.domain.WireName;

/** What can be done to the relation of two bureaus. */
public enum RelationAct {
    /** Agree, by the upper bureau. */
    CONFIRM("confirmed"),
    /** End it, by either; before it is confirmed that is to withdraw or to refuse. */
    END("ended");

    private final String done;

    RelationAct(String done) {
        this.done = done;
    }

    /** What was done, as the audit and the feed say it. */
    public String done() {
        return done;
    }

    /** The word on the wire. */
    @Override
    public String toString() {
        return WireName.of(this);
    }
}
