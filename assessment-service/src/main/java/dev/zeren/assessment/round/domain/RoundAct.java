package dev.zeren.assessment.round.domain;

import dev.zeren.kit.domain.WireName;

/** What can be done to a round. */
public enum RoundAct {
    /** Say otherwise what is assessed, whom, when and by whom. */
    CHANGE("changed"),
    /** Draw which evaluator scores which assessee. */
    ASSIGN("assigned"),
    OPEN("opened"),
    /** Change single assignments, or have an evaluator leave. */
    REASSIGN("reassigned"),
    /** Move the end of a phase. */
    EXTEND("extended"),
    /** Give or change scores. */
    SCORE("scored"),
    /** Register what happened beside the sheets. */
    REGISTER("registered"),
    /** End the scoring. */
    CONFIRM("confirmed"),
    REOPEN("reopened"),
    PUBLISH("published"),
    FINISH("finished"),
    WITHDRAW("withdrawn");

    private final String done;

    RoundAct(String done) {
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
