package dev.zeren.assessment.round.domain;

import dev.zeren.kit.domain.WireName;

/** Where a score sheet is. */
public enum SheetStatus {
    DRAFT,
    SUBMITTED,
    /** Sent back with a reason, to be scored and submitted again. */
    RETURNED;

    /** The word on the wire. */
    @Override
    public String toString() {
        return WireName.of(this);
    }
}
