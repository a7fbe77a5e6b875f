package dev.zeren.plan.plan.application;

import dev.zeren.plan.plan.persistence.StatusCounts;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** How many tasks of a plan stand where; the last four add up to the first. */
public record CompletionCounts(long tasks, long notStarted, long underWay, long done, long overdue) {

    static final CompletionCounts NONE = new CompletionCounts(0, 0, 0, 0, 0);

    static Map<UUID, CompletionCounts> byPlan(List<StatusCounts> counts) {
        return counts.stream().collect(Collectors.toMap(StatusCounts::planId, CompletionCounts::of));
    }

    private static CompletionCounts of(StatusCounts counts) {
        return new CompletionCounts(
                counts.tasks(), counts.notStarted(), counts.underWay(), counts.done(), counts.overdue());
    }
}
