package dev.zeren.plan.progress.domain;

import dev.zeren.kit.domain.WireName;

/** Who may accept or return progress reports. */
public enum Reviewer {
    /** Who heads the office that reports. */
    OFFICE_HEAD,
    /** The bureau office. */
    PLANNER,
    /** The leaders who lead the task. */
    LEAD_LEADER;

    /** The word on the wire. */
    @Override
    public String toString() {
        return WireName.of(this);
    }
}
