package dev.zeren.plan.supervision.domain;

import dev.zeren.kit.domain.WireName;

/** To whom a notice goes when a term was missed. */
public enum Superior {
    /** The head of the unit that is to handle it. */
    HEAD_OF_UNIT,
    /** The leaders in charge of the unit (分管领导). */
    LEADER_IN_CHARGE,
    /** The leaders of the task (牵头领导). */
    LEAD_LEADER,
    /** Whoever has the role leader. */
    LEADER,
    /** The bureau office. */
    PLANNER;

    /** The word on the wire. */
    @Override
    public String toString() {
        return WireName.of(this);
    }
}
