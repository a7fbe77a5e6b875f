package dev.zeren.plan.rectification.domain;

import dev.zeren.kit.domain.WireName;

/** What can be done to a problem. */
public enum ProblemAct {
    /** Say otherwise what it is, who is responsible, or by when. */
    CHANGE("changed"),
    /** Fix the measures and begin. */
    START("started"),
    /** Report it rectified. */
    RECTIFY("rectified"),
    /** Find it not rectified. */
    RETURN("returned"),
    /** Verify it and sign it off (销号). */
    SIGN_OFF("signed-off"),
    /** Look back on another day. */
    MOVE_LOOK_BACK("look-back-moved"),
    /** Look back and find it kept (回头看). */
    LOOK_BACK("looked-back"),
    /** Look back and find it there again. */
    REOPEN("reopened"),
    WITHDRAW("withdrawn");

    private final String done;

    ProblemAct(String done) {
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
