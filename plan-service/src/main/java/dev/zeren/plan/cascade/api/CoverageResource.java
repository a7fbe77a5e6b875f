package dev.zeren.plan.cascade.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.cascade.application.CoverageService;
import dev.zeren.plan.cascade.application.TaskCoverage;
import dev.zeren.plan.term.Light;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who carries out the tasks of a plan. */
@Path("/api/v1/plans/{id}/coverage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cascade")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ})
public class CoverageResource {

    /** Who carries out a task. */
    public record TaskCoverageResponse(
            UUID taskId,
            int position,
            String label,
            String heading,

            @Schema(description = "没有任何单位落实 · nobody carries it out")
            boolean open,

            @Schema(description = "分工到多少单位，单位组已展开 · to how many units it is assigned, groups taken apart")
            int expected,

            List<UnitResponse> carrying,

            @Schema(description = "分工到而未落实的单位，至多 100 个 · those that do not, 100 at most")
            List<UnitResponse> missing,

            int missingCount,

            @Schema(description = "未分工到而落实了的单位 · units that do though it is not assigned to them")
            List<UnitResponse> others,

            @Schema(description = "落实了的下级局及其完成情况 · the lower bureaus that carry it out, and where they stand")
            List<LowerBureauResponse> bureaus) {

        static TaskCoverageResponse from(TaskCoverage task) {
            return new TaskCoverageResponse(
                    task.taskId(),
                    task.position(),
                    task.label(),
                    task.heading(),
                    task.open(),
                    task.expected(),
                    units(task.carrying()),
                    units(task.missing()),
                    task.missingCount(),
                    units(task.others()),
                    task.bureaus().stream().map(LowerBureauResponse::from).toList());
        }

        private static List<UnitResponse> units(List<TaskCoverage.NamedUnit> units) {
            return units.stream()
                    .map(unit -> new UnitResponse(unit.id(), unit.name()))
                    .toList();
        }
    }

    /** What a lower bureau's tasks that carry a task out come to. */
    @Schema(name = "CoveringBureau")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LowerBureauResponse(
            String id,
            String name,
            UUID unitId,
            int tasks,
            int done,

            @Schema(description = "平均 · the mean") int percent,

            @Schema(description = "最差 · the worst") Light light,

            Instant asOf,

            @Schema(description = "自何时起不再更新 · since when no news comes")
            Instant staleSince) {

        static LowerBureauResponse from(TaskCoverage.LowerBureau bureau) {
            return new LowerBureauResponse(
                    bureau.id(),
                    bureau.name(),
                    bureau.unit(),
                    bureau.tasks(),
                    bureau.done(),
                    bureau.percent(),
                    bureau.light(),
                    bureau.asOf(),
                    bureau.staleSince());
        }
    }

    /** A unit by its name. */
    @Schema(name = "CoveringUnit")
    public record UnitResponse(UUID id, String name) {}

    private final CoverageService coverage;

    CoverageResource(CoverageService coverage) {
        this.coverage = coverage;
    }

    @GET
    @Operation(
            summary = "计划的落实情况，按任务 · who carries out the plan, task by task",
            description = "单位落实一项任务，即其本身或下属单位负责的某项任务落实它。"
                    + " A unit carries a task out when a task for which it, or a unit below it, is responsible does.")
    public Page<TaskCoverageResponse> of(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return coverage.of(id, page).map(TaskCoverageResponse::from);
    }

    @GET
    @Path("bureaus")
    @Operation(
            summary = "计划的落实情况，按下级局 · who carries out the plan, lower bureau by lower bureau",
            description = "只列收到该计划的下级局；数据由下级局报来，asOf 为截至时间。"
                    + " Lower bureaus that were given the plan; what they said, as of when.")
    public Page<BureauCoverageResponse> byBureau(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return coverage.byBureau(id, page).map(BureauCoverageResponse::from);
    }
}
