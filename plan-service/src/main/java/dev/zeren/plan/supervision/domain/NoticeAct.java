package dev.zeren.plan.supervision.domain;

import dev.zeren.kit.domain.WireName;

/** What can be done to a supervision notice. */
public enum NoticeAct {
    CHANGE("changed", "修改"),
    APPROVE("approved", "审批"),
    RETURN("returned", "退回"),
    DISPATCH("dispatched", "下发"),
    ACKNOWLEDGE("acknowledged", "签收"),
    HANDLE("handled", "办理"),
    RESPOND("responded", "反馈"),
    REVIEW("reviewed", "审核"),
    COMPLETE("completed", "办结"),
    WITHDRAW("withdrawn", "撤回"),
    /** Done by the service when a term was missed. */
    ESCALATE("escalated", "升级");

    private final String done;
    private final String printed;

    NoticeAct(String done, String printed) {
        this.done = done;
        this.printed = printed;
    }

    /** The past tense, as in the audit and in the feed. */
    public String done() {
        return done;
    }

    /** As it is printed on the notice. */
    public String printed() {
        return printed;
    }

    /** The word on the wire. */
    @Override
    public String toString() {
        return WireName.of(this);
    }
}
