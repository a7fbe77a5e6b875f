package dev.zeren.plan.rectification.domain;

import dev.zeren.kit.domain.WireName;

/** By what a problem came to light. */
public enum SourceKind {
    /** An inspection (督查). */
    INSPECTION,
    /** A supervision notice (督办单). */
    SUPERVISION_NOTICE,
    /** A performance assessment. */
    ASSESSMENT,
    /** Somebody said so. */
    HAND;

    /** The word on the wire. */
    @Override
    public String toString() {
        return WireName.of(this);
    }
}
