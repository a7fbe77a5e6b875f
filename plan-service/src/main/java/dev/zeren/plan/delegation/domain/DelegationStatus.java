package dev.zeren.plan.delegation.domain;

import dev.zeren.kit.domain.WireName;
import java.util.EnumSet;
import java.util.Set;

/** Where a delegation is in its life. */
public enum DelegationStatus {
    OFFERED,
    ACCEPTED,
    /** The office wants its task back; the delegate has yet to consent. */
    TAKING_BACK,
    /** The delegate wants to give it back; the office has yet to consent. */
    GIVING_BACK,
    DECLINED,
    WITHDRAWN,
    /** Both agreed, the bureau office decided, or the time was over. */
    ENDED;

    /** Those in which the delegate carries the task out. */
    public static final Set<DelegationStatus> IN_FORCE = EnumSet.of(ACCEPTED, TAKING_BACK, GIVING_BACK);

    /** The word on the wire. */
    @Override
    public String toString() {
        return WireName.of(this);
    }
}
