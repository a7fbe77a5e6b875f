package dev.zeren.plan.relation.domain;

import dev.zeren.kit.domain.WireName;

/** Where the relation of two bureaus is in its life. */
public enum RelationStatus {
    /** The lower bureau named its upper one. */
    REQUESTED,
    /** The upper one agreed: plans go down, and what became of them comes up. */
    ACTIVE,
    /** One of them ended it, or the upper one never agreed. */
    ENDED;

    /** The word on the wire. */
    @Override
    public String toString() {
        return WireName.of(this);
    }
}
