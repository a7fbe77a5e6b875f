package dev.zeren.plan.delegation.domain;

import dev.zeren.kit.domain.WireName;

/** What can be done to a delegation. */
public enum DelegationAct {
    /** The delegate takes the task over. */
    ACCEPT("accepted"),
    /** The delegate does not. */
    DECLINE("declined"),
    /** The office offers it no longer. */
    WITHDRAW("withdrawn"),
    /** The office proposes to take the task back. */
    TAKE_BACK("take-back-proposed"),
    /** The delegate proposes to give it back. */
    GIVE_BACK("give-back-proposed"),
    /** The other side agrees. */
    CONSENT("ended"),
    /** The other side does not. */
    REFUSE("refused"),
    /** Its time is over, or the office is not responsible any more; nobody asks for it. */
    LAPSE("lapsed");

    private final String done;

    DelegationAct(String done) {
        this.done = done;
    }

    /** What was done, as the audit and the feed say it. */
    public String done() {
        return done;
    }

    /** The word on the wire. */
    @Override
    public String toString() {
        return WireName.of(this);
    }
}
