package dev.zeren.plan.delegation.domain;

import static dev.zeren.plan.delegation.domain.DelegationStatus.ACCEPTED;
import static dev.zeren.plan.delegation.domain.DelegationStatus.DECLINED;
import static dev.zeren.plan.delegation.domain.DelegationStatus.ENDED;
import static dev.zeren.plan.delegation.domain.DelegationStatus.GIVING_BACK;
import static dev.zeren.plan.delegation.domain.DelegationStatus.OFFERED;
import static dev.zeren.plan.delegation.domain.DelegationStatus.TAKING_BACK;
import static dev.zeren.plan.delegation.domain.DelegationStatus.WITHDRAWN;

import dev.zeren.kit.domain.Lifecycle;

/** The life of a delegation. Both ways, there and back, need a yes of the other side. */
public final class DelegationLife {

    public static final Lifecycle<DelegationStatus, DelegationAct> LIFE = Lifecycle.<DelegationStatus, DelegationAct>of(
                    "delegation · 委托", OFFERED)
            .step(OFFERED, DelegationAct.ACCEPT, ACCEPTED)
            .step(OFFERED, DelegationAct.DECLINE, DECLINED)
            .step(OFFERED, DelegationAct.WITHDRAW, WITHDRAWN)
            .step(OFFERED, DelegationAct.LAPSE, ENDED)
            .step(ACCEPTED, DelegationAct.TAKE_BACK, TAKING_BACK)
            .step(ACCEPTED, DelegationAct.GIVE_BACK, GIVING_BACK)
            .step(ACCEPTED, DelegationAct.LAPSE, ENDED)
            .step(TAKING_BACK, DelegationAct.CONSENT, ENDED)
            .step(TAKING_BACK, DelegationAct.REFUSE, ACCEPTED)
            .step(TAKING_BACK, DelegationAct.LAPSE, ENDED)
            .step(GIVING_BACK, DelegationAct.CONSENT, ENDED)
            .step(GIVING_BACK, DelegationAct.REFUSE, ACCEPTED)
            .step(GIVING_BACK, DelegationAct.LAPSE, ENDED)
            .build();

    private DelegationLife() {}

    /** Whether an answer is waited for. */
    public static boolean awaitsAnswer(DelegationStatus status) {
        return status == OFFERED || status == TAKING_BACK || status == GIVING_BACK;
    }

    /** Whether it is the office that has to answer; otherwise it is the delegate. */
    public static boolean awaitsOffice(DelegationStatus status) {
        return status == GIVING_BACK;
    }
}
