package dev.zeren.plan.rectification.domain;

import dev.zeren.kit.domain.WireName;
import java.util.EnumSet;
import java.util.Set;

/** Where a problem is in its life. */
public enum ProblemStatus {
    REGISTERED,
    RECTIFYING,
    RECTIFIED,
    SIGNED_OFF,
    LOOKED_BACK,
    REOPENED,
    WITHDRAWN;

    /** Those in which somebody still has to rectify it, so that its deadline runs. */
    public static final Set<ProblemStatus> OPEN = EnumSet.of(REGISTERED, RECTIFYING, REOPENED);

    /** The word on the wire. */
    @Override
    public String toString() {
        return WireName.of(this);
    }
}
