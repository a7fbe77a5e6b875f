package dev.zeren.plan.supervision.domain;

import dev.zeren.kit.domain.WireName;

/** Who approves notices in a bureau. */
public enum Approver {
    /** The lead leader of the task, or a leader in charge of the unit; any leader where the task names none. */
    LEADER,
    /** The bureau office. */
    PLANNER;

    /** The word on the wire. */
    @Override
    public String toString() {
        return WireName.of(this);
    }
}
