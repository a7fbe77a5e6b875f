package dev.zeren.plan.cascade.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.plan.cascade.application.BureauCoverage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a lower bureau carries out of a plan. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BureauCoverageResponse(
        String bureau,
        String name,
        UUID unitId,

        @Schema(description = "下发给它多少任务 · how many tasks it was given")
        int given,

        @Schema(description = "其中落实了多少 · how many of them it carries out")
        int carried,

        @Schema(description = "未落实的，至多 100 项 · those that it does not, 100 at most")
        List<OpenTaskResponse> open,

        @Schema(description = "它有多少任务落实这些任务 · how many tasks of its own carry them out")
        int tasks,

        int done,
        Instant deliveredAt,
        Instant takenBackAt,
        Instant asOf,

        @Schema(description = "自何时起不再更新 · since when no news comes")
        Instant staleSince) {

    /** A task that nobody there carries out. */
    @Schema(name = "OpenUpperTask")
    public record OpenTaskResponse(UUID taskId, String label, String heading) {}

    static BureauCoverageResponse from(BureauCoverage bureau) {
        return new BureauCoverageResponse(
                bureau.bureau(),
                bureau.name(),
                bureau.unit(),
                bureau.given(),
                bureau.carried(),
                bureau.open().stream()
                        .map(task -> new OpenTaskResponse(task.taskId(), task.label(), task.heading()))
                        .toList(),
                bureau.tasks(),
                bureau.done(),
                bureau.deliveredAt(),
                bureau.takenBackAt(),
                bureau.asOf(),
                bureau.staleSince());
    }
}
