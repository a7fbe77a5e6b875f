package dev.zeren.plan.plan.domain;

/** The life of a plan: draft → issued → closed. */
public enum PlanStatus {
    DRAFT("draft"),
    ISSUED("issued"),
    CLOSED("closed");

    private final String word;

    PlanStatus(String word) {
        this.word = word;
    }

    /** The word on the wire. */
    @Override
    public String toString() {
        return word;
    }
}
