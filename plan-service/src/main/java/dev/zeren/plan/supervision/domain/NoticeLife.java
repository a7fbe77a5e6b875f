package dev.zeren.plan.supervision.domain;

import static dev.zeren.plan.supervision.domain.NoticeStatus.ACKNOWLEDGED;
import static dev.zeren.plan.supervision.domain.NoticeStatus.APPROVED;
import static dev.zeren.plan.supervision.domain.NoticeStatus.COMPLETED;
import static dev.zeren.plan.supervision.domain.NoticeStatus.DISPATCHED;
import static dev.zeren.plan.supervision.domain.NoticeStatus.HANDLED;
import static dev.zeren.plan.supervision.domain.NoticeStatus.REGISTERED;
import static dev.zeren.plan.supervision.domain.NoticeStatus.RESPONDED;
import static dev.zeren.plan.supervision.domain.NoticeStatus.REVIEWED;
import static dev.zeren.plan.supervision.domain.NoticeStatus.WITHDRAWN;

import dev.zeren.kit.domain.Lifecycle;

/** The life of a supervision notice. */
public final class NoticeLife {

    /** A return leads to where the work is done again: before dispatch to registering, after it to handling. */
    public static final Lifecycle<NoticeStatus, NoticeAct> LIFE = Lifecycle.<NoticeStatus, NoticeAct>of(
                    "supervision notice · 督办单", REGISTERED)
            .step(REGISTERED, NoticeAct.CHANGE, REGISTERED)
            .step(REGISTERED, NoticeAct.APPROVE, APPROVED)
            .step(REGISTERED, NoticeAct.RETURN, REGISTERED)
            .step(APPROVED, NoticeAct.RETURN, REGISTERED)
            .step(APPROVED, NoticeAct.DISPATCH, DISPATCHED)
            .step(DISPATCHED, NoticeAct.ACKNOWLEDGE, ACKNOWLEDGED)
            .step(DISPATCHED, NoticeAct.ESCALATE, DISPATCHED)
            .step(ACKNOWLEDGED, NoticeAct.HANDLE, HANDLED)
            .step(ACKNOWLEDGED, NoticeAct.ESCALATE, ACKNOWLEDGED)
            .step(HANDLED, NoticeAct.HANDLE, HANDLED)
            .step(HANDLED, NoticeAct.RESPOND, RESPONDED)
            .step(HANDLED, NoticeAct.ESCALATE, HANDLED)
            .step(RESPONDED, NoticeAct.REVIEW, REVIEWED)
            .step(RESPONDED, NoticeAct.RETURN, ACKNOWLEDGED)
            .step(REVIEWED, NoticeAct.COMPLETE, COMPLETED)
            .step(REVIEWED, NoticeAct.RETURN, ACKNOWLEDGED)
            .step(REGISTERED, NoticeAct.WITHDRAW, WITHDRAWN)
            .step(APPROVED, NoticeAct.WITHDRAW, WITHDRAWN)
            .step(DISPATCHED, NoticeAct.WITHDRAW, WITHDRAWN)
            .step(ACKNOWLEDGED, NoticeAct.WITHDRAW, WITHDRAWN)
            .step(HANDLED, NoticeAct.WITHDRAW, WITHDRAWN)
            .step(RESPONDED, NoticeAct.WITHDRAW, WITHDRAWN)
            .step(REVIEWED, NoticeAct.WITHDRAW, WITHDRAWN)
            .build();

    private NoticeLife() {}
}
