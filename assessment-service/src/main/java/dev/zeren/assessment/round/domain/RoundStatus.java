package dev.zeren.assessment.round.domain;

import dev.zeren.kit.domain.WireName;

/** Where a round is in its life. Which phase an open one is in, its calendar says. */
public enum RoundStatus {
    DRAFT,
    OPEN,
    /** Nothing is scored any more; results are computed. */
    CONFIRMED,
    /** Its results are public: notice and appeals. */
    PUBLISHED,
    FINAL,
    WITHDRAWN;

    /** The word on the wire. */
    @Override
    public String toString() {
        return WireName.of(this);
    }
}
