package dev.zeren.plan.term;

/** What a bureau calls a kind of plan: a word of its own choice. */
public final class PlanKind {

    /** Lower case words joined by hyphens. */
    public static final String PATTERN = "[a-z][a-z0-9-]{1,39}";

    /** 年度工作要点, what a bureau's plan is when nobody says otherwise. */
    public static final String ANNUAL_WORK_POINTS = "annual-work-points";

    private PlanKind() {}
}
