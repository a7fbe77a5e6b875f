package dev.zeren.assessment.round.domain;

import dev.zeren.kit.domain.WireName;

/** What is registered of an assessee beside the sheets. */
public enum RegistrationKind {
    /** Occurrences of a bonus or deduction item. */
    ADJUSTMENT,
    VETO,
    GRADE_CAP;

    /** The word on the wire. */
    @Override
    public String toString() {
        return WireName.of(this);
    }
}
