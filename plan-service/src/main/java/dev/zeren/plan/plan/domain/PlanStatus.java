package dev.zeren.plan.plan.domain;

import dev.zeren.kit.domain.Lifecycle;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.PlanProblem;

/** Where a plan is in its life: draft → issued → closed → archived. */
public enum PlanStatus {
    DRAFT("draft"),
    ISSUED("issued"),
    CLOSED("closed"),
    ARCHIVED("archived");

    /** What can be done to a plan, and when. */
    public static final Lifecycle<PlanStatus, PlanAct> LIFE = Lifecycle.<PlanStatus, PlanAct>of("plan", DRAFT)
            .step(DRAFT, PlanAct.ISSUE, ISSUED)
            .step(ISSUED, PlanAct.CLOSE, CLOSED)
            .step(CLOSED, PlanAct.ARCHIVE, ARCHIVED)
            .build();

    private final String word;

    PlanStatus(String word) {
        this.word = word;
    }

    public boolean isIssued() {
        return this == ISSUED;
    }

    /** @throws Rejection {@code plan-not-issued} */
    public void requireIssued() {
        if (!isIssued()) {
            throw new Rejection(PlanProblem.PLAN_NOT_ISSUED, this);
        }
    }

    /** The word on the wire. */
    @Override
    public String toString() {
        return word;
    }
}
