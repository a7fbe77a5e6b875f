package dev.zeren.plan.delegation.domain;

/**
 * How a bureau lets its offices delegate tasks.
 *
 * @param answerDays within how many working days a side has to answer
 * @param decided whether the bureau office may answer for a side that did not
 */
public record DelegationRules(int answerDays, boolean decided) {

    /** What holds where a bureau has no rules of its own. */
    public static final DelegationRules USUAL = new DelegationRules(3, true);
}
