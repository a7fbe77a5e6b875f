package dev.zeren.assessment.round.domain;

import dev.zeren.kit.domain.WireName;

/** Where a registration is. */
public enum RegistrationStatus {
    REGISTERED,
    /** It counts. */
    CONFIRMED,
    WITHDRAWN;

    /** The word on the wire. */
    @Override
    public String toString() {
        return WireName.of(this);
    }
}
