package dev.zeren.plan.plan.domain;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.PlanProblem;

/** The life of a plan: draft → issued → closed. */
public enum PlanStatus {
    DRAFT("draft"),
    ISSUED("issued"),
    CLOSED("closed");

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
