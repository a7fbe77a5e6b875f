package dev.zeren.assessment.term;

import dev.zeren.kit.domain.WireName;

/** Where a version of an assessment scheme is. */
public enum SchemeStatus {
    DRAFT,
    ISSUED,
    /** Scores were given by it: it is not changed any more. */
    FROZEN,
    WITHDRAWN;

    /** The word on the wire. */
    @Override
    public String toString() {
        return WireName.of(this);
    }
}
