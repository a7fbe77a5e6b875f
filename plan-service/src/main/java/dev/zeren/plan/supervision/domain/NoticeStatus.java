package dev.zeren.plan.supervision.domain;

import dev.zeren.kit.domain.WireName;

/** Where a supervision notice is in its life. */
public enum NoticeStatus {
    /** Registered (登记); it waits for approval, or for being changed when it came back. */
    REGISTERED,
    /** Approved (审批); it waits for being sent out. */
    APPROVED,
    /** Dispatched (下发); it waits for being acknowledged. */
    DISPATCHED,
    /** Acknowledged (签收); it waits for being handled. */
    ACKNOWLEDGED,
    /** Handled (办理); it waits for the response. */
    HANDLED,
    /** Responded (反馈); it waits for review. */
    RESPONDED,
    /** Reviewed (审核); it waits for being completed. */
    REVIEWED,
    /** Completed (办结). */
    COMPLETED,
    /** Withdrawn (撤回), or its plan was closed. */
    WITHDRAWN;

    /** The word on the wire. */
    @Override
    public String toString() {
        return WireName.of(this);
    }
}
