package dev.zeren.plan.inspection.domain;

import dev.zeren.kit.domain.WireName;

/** Where an inspection is in its life. */
public enum InspectionStatus {
    PLANNED,
    UNDER_WAY,
    CARRIED_OUT,
    CANCELLED;

    /** The word on the wire. */
    @Override
    public String toString() {
        return WireName.of(this);
    }
}
