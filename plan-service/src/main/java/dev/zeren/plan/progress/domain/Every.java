package dev.zeren.plan.progress.domain;

import dev.zeren.kit.domain.WireName;

/** How often progress is reported. */
public enum Every {
    /** When there is something to report. */
    NONE,
    MONTH,
    QUARTER,
    HALF_YEAR,
    /** Once in each phase of the plan. */
    PHASE,
    /** As often as the task's own quotas say: 每月一次 is each month. */
    QUOTA;

    /** The word on the wire. */
    @Override
    public String toString() {
        return WireName.of(this);
    }
}
