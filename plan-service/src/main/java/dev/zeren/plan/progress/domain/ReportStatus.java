package dev.zeren.plan.progress.domain;

import dev.zeren.kit.domain.Lifecycle;
import dev.zeren.kit.domain.WireName;

/** Where a progress report is in its life: draft → submitted → returned or accepted. Only what is accepted counts. */
public enum ReportStatus {
    DRAFT,
    SUBMITTED,
    RETURNED,
    ACCEPTED;

    /** What can be done to a progress report, and when. */
    public static final Lifecycle<ReportStatus, ReportAct> LIFE = Lifecycle.<ReportStatus, ReportAct>of(
                    "progress report", DRAFT)
            .step(DRAFT, ReportAct.CHANGE, DRAFT)
            .step(DRAFT, ReportAct.SUBMIT, SUBMITTED)
            .step(SUBMITTED, ReportAct.WITHDRAW, DRAFT)
            .step(SUBMITTED, ReportAct.RETURN, RETURNED)
            .step(SUBMITTED, ReportAct.ACCEPT, ACCEPTED)
            .step(RETURNED, ReportAct.CHANGE, RETURNED)
            .step(RETURNED, ReportAct.SUBMIT, SUBMITTED)
            .step(ACCEPTED, ReportAct.CORRECT, ACCEPTED)
            .build();

    /** The word on the wire. */
    @Override
    public String toString() {
        return WireName.of(this);
    }
}
