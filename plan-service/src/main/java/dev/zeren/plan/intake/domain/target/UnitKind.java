package dev.zeren.plan.intake.domain.target;

/** What a unit says about the number before it; see {@link UnitRules}. */
enum UnitKind {
    COUNTED,
    WEAK,
    TIME,
    NOT_COUNTED
}
