package dev.zeren.plan.intake.domain.target;

/** By which words targets, dates and quotas are known. Data with defaults taken from documents of the field. */
public record TargetRules(UnitRules units, ComparatorRules comparators, WordRules words, DateRules dates) {

    public static TargetRules defaults() {
        return new TargetRules(
                UnitRules.defaults(), ComparatorRules.defaults(), WordRules.defaults(), DateRules.defaults());
    }
}
