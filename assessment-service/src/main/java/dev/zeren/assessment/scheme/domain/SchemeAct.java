package dev.zeren.assessment.scheme.domain;

import dev.zeren.kit.domain.WireName;

/** What can be done to a version of a scheme. */
public enum SchemeAct {
    /** Replace its content. */
    CHANGE("changed"),
    ISSUE("issued"),
    /** The first score is given by it. */
    FREEZE("frozen"),
    WITHDRAW("withdrawn");

    private final String done;

    SchemeAct(String done) {
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
