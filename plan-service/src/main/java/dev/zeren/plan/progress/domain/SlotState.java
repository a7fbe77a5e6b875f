package dev.zeren.plan.progress.domain;

import dev.zeren.kit.domain.WireName;

/** Where an office's slot of a task stands. */
public enum SlotState {
    UPCOMING,
    OPEN,
    REPORTED,
    /** Not reported, and the last day is over (迟报未报). */
    LATE,
    /** Reported after the last day (补报). */
    MADE_UP;

    /** The word on the wire. */
    @Override
    public String toString() {
        return WireName.of(this);
    }
}
