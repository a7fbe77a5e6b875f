package dev.zeren.plan.inspection.domain;

import dev.zeren.kit.domain.WireName;

/** What can be done to an inspection. */
public enum InspectionAct {
    /** Plan it otherwise. */
    CHANGE("changed"),
    /** Begin. */
    START("started"),
    /** Find a problem. */
    FIND("found"),
    /** End it with a report. */
    CARRY_OUT("carried-out"),
    CANCEL("cancelled");

    private final String done;

    InspectionAct(String done) {
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
