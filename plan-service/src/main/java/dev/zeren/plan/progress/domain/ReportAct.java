package dev.zeren.plan.progress.domain;

import dev.zeren.kit.domain.WireName;

/** What can be done to a progress report. */
public enum ReportAct {
    /** Its office writes on it. */
    CHANGE,
    /** Its office hands it in. */
    SUBMIT,
    /** Its office takes it back before it is reviewed. */
    WITHDRAW,
    /** A reviewer sends it back with a reason (退回). */
    RETURN,
    /** A reviewer accepts it; from now on it counts. */
    ACCEPT,
    /** Its office begins a new version of it. */
    CORRECT;

    /** The word on the wire. */
    @Override
    public String toString() {
        return WireName.of(this);
    }
}
