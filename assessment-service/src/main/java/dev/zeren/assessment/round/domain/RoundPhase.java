package dev.zeren.assessment.round.domain;

import dev.zeren.kit.domain.WireName;

/** The phases of a round, in their order. */
public enum RoundPhase {
    SELF_ASSESSMENT,
    REVIEW,
    /** Evaluators see each other's sheets; what is returned is scored again. */
    RECONCILIATION,
    CONFIRMATION,
    PUBLIC_NOTICE,
    APPEALS,
    FINAL;

    /** The word on the wire. */
    @Override
    public String toString() {
        return WireName.of(this);
    }
}
