package dev.zeren.assessment.round.domain;

import dev.zeren.kit.domain.WireName;

/** What can be done to a score sheet. */
public enum SheetAct {
    CHANGE("changed"),
    SUBMIT("submitted"),
    RETURN("returned");

    private final String done;

    SheetAct(String done) {
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
