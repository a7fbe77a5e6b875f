package dev.zeren.plan.plan.application;

import dev.zeren.plan.plan.domain.draft.comparison.ChangeKind;
import dev.zeren.plan.plan.domain.draft.comparison.Comparison;

/**
 * How many tasks differ in what; one that differs in several is counted in each.
 *
 * @param unchanged how many stand as before
 * @param sections how many sections differ in anything
 */
public record ChangeCounts(
        int unchanged,
        int added,
        int dropped,
        int withdrawn,
        int moved,
        int renumbered,
        int reworded,
        int otherSection,
        int reassigned,
        int resolved,
        int clauseReworded,
        int otherTargets,
        int otherDueDate,
        int sections) {

    static ChangeCounts of(Comparison comparison) {
        return new ChangeCounts(
                comparison.unchanged(),
                count(comparison, ChangeKind.ADDED),
                count(comparison, ChangeKind.DROPPED),
                count(comparison, ChangeKind.WITHDRAWN),
                count(comparison, ChangeKind.MOVED),
                count(comparison, ChangeKind.RENUMBERED),
                count(comparison, ChangeKind.REWORDED),
                count(comparison, ChangeKind.OTHER_SECTION),
                count(comparison, ChangeKind.REASSIGNED),
                count(comparison, ChangeKind.RESOLVED),
                count(comparison, ChangeKind.CLAUSE_REWORDED),
                count(comparison, ChangeKind.OTHER_TARGETS),
                count(comparison, ChangeKind.OTHER_DUE_DATE),
                comparison.sections().size());
    }

    private static int count(Comparison comparison, ChangeKind kind) {
        return (int) comparison.tasks().stream()
                .filter(task -> task.kinds().contains(kind))
                .count();
    }
}
