package dev.zeren.plan.plan.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.kit.domain.Language;
import dev.zeren.plan.plan.application.ComparisonView;
import dev.zeren.plan.plan.application.RevisionService.Difference;
import dev.zeren.plan.plan.application.TaskDifference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What lies between two revisions of a plan, and who did it. */
@Schema(name = "PlanDiff")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DiffResponse(
        UUID planId,
        int from,
        int to,

        @Schema(description = "其间的修订，依次 · the amendments in between, in order")
        List<AmendmentResponse> amendments,

        @Schema(description = "计划整体原来的样子，只列不同的 · the plan as a whole before, as far as it differs")
        ComparisonView.Head before,

        ComparisonView.Head after,

        @Schema(description = "其间改过的每项任务 · every task that was touched in between")
        List<TouchedTask> tasks) {

    /** A task that was touched. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TouchedTask(
            UUID taskId,

            @Schema(description = "是哪几次修订改的 · by which amendments")
            List<Integer> amendments,

            @Schema(description = "改回原样的没有 · absent where it is again as it was")
            TaskDifference change) {}

    static DiffResponse from(Difference difference, Language language) {
        return new DiffResponse(
                difference.planId(),
                difference.from(),
                difference.to(),
                difference.amendments().stream()
                        .map(one -> AmendmentResponse.from(one, language))
                        .toList(),
                difference.comparison().before(),
                difference.comparison().after(),
                tasks(difference));
    }

    /** Those that differ in the plan's order, then those that were changed and changed back. */
    private static List<TouchedTask> tasks(Difference difference) {
        Map<UUID, SortedSet<Integer>> left = new LinkedHashMap<>(difference.touched());
        List<TouchedTask> tasks = new ArrayList<>();
        difference.comparison().tasks().forEach(change -> {
            SortedSet<Integer> by = left.remove(change.taskId());
            tasks.add(new TouchedTask(change.taskId(), by == null ? List.of() : List.copyOf(by), change));
        });
        left.forEach((task, by) -> tasks.add(new TouchedTask(task, List.copyOf(by), null)));
        return tasks;
    }
}
