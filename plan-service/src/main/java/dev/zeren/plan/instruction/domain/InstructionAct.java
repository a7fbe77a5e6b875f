package dev.zeren.plan.instruction.domain;

import dev.zeren.kit.domain.WireName;

/** What can be done to an instruction. */
public enum InstructionAct {
    /** Acknowledge it (签收), by one whom it is for. */
    ACKNOWLEDGE("acknowledged"),
    /** Say what became of it (反馈), by the same. */
    REPLY("replied"),
    /** Be content with the replies. */
    CLOSE("closed"),
    WITHDRAW("withdrawn");

    private final String done;

    InstructionAct(String done) {
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
