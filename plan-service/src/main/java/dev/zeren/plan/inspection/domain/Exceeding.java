package dev.zeren.plan.inspection.domain;

import dev.zeren.kit.domain.WireName;

/** What happens when a school would be inspected too often. */
public enum Exceeding {
    /** The inspection is not planned. */
    REFUSE,
    /** It is planned, and the answer says so. */
    WARN;

    /** The word on the wire. */
    @Override
    public String toString() {
        return WireName.of(this);
    }
}
