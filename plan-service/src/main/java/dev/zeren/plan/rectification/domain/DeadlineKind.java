package dev.zeren.plan.rectification.domain;

import dev.zeren.kit.domain.WireName;

/** How a deadline was set. */
public enum DeadlineKind {
    /** The day itself (当天). */
    SAME_DAY,
    /** A day that was named (限期). */
    DATE,
    /** So many working days. */
    WORKING_DAYS;

    /** The word on the wire. */
    @Override
    public String toString() {
        return WireName.of(this);
    }
}
