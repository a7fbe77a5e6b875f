package dev.zeren.plan.evidence.domain;

/** Where a piece of evidence is in its life. Only what is stored is ever shown. */
public enum EvidenceStatus {
    /** Its file may or may not be in the store; a timer removes both unless it becomes stored. */
    PENDING,
    STORED,
    /** Its file may or may not be in the store; a timer removes both. */
    REMOVING
}
