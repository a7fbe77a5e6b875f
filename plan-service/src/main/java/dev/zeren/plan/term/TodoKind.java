package dev.zeren.plan.term;

import dev.zeren.kit.domain.WireName;

/** What somebody has to do. */
public enum TodoKind {
    /** Report progress for a period. */
    REPORT,
    /** Report again, for the report came back with a reason. */
    REVISE,
    /** Accept or return a progress report. */
    ACCEPT,
    /** Approve a supervision notice that is registered. */
    APPROVE,
    /** Send an approved notice out. */
    DISPATCH,
    /** Acknowledge a notice or an instruction (签收). */
    ACKNOWLEDGE,
    /** Respond to a notice, or tell what became of an instruction (反馈). */
    RESPOND,
    /** Review the response to a notice. */
    REVIEW,
    /** Instruct: a matter was escalated to a leader. */
    INSTRUCT,
    /** Rectify a problem. */
    RECTIFY,
    /** Verify a rectified problem and sign it off (销号). */
    SIGN_OFF,
    /** Look back on a problem that was signed off (回头看). */
    LOOK_BACK,
    /** Carry out an inspection that is planned. */
    INSPECT,
    /** Agree to take over a task, or to give it back. */
    CONSENT,
    /** Confirm a lower bureau's request. */
    CONFIRM,
    /** Say which tasks carry out those of an upper bureau's plan (落实). */
    CARRY_OUT,
    /** A reminder (催办). */
    REMINDER;

    /** The word on the wire. */
    @Override
    public String toString() {
        return WireName.of(this);
    }
}
