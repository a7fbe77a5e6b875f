package dev.zeren.plan.plan.application;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * How an issued plan is to be amended.
 *
 * @param approver null where none is given
 * @param documentNumber null where there is no document
 * @param changes each as it is asked for, or the refusal of what cannot be asked for, so that all are told at once
 */
public record AmendPlan(
        String reason, GivenApprover approver, String documentNumber, List<Supplier<CorrectDraft>> changes) {

    /** Who approved; a name, a person of the directory, or both. */
    public record GivenApprover(String name, UUID personId) {}
}
