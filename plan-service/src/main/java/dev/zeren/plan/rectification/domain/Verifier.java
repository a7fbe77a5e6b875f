package dev.zeren.plan.rectification.domain;

import dev.zeren.kit.domain.WireName;

/** Who verifies that a problem is rectified. */
public enum Verifier {
    /** The bureau office. */
    PLANNER,
    /** The leader in charge of the responsible unit (分管领导). */
    LEADER_IN_CHARGE;

    /** The word on the wire. */
    @Override
    public String toString() {
        return WireName.of(this);
    }
}
