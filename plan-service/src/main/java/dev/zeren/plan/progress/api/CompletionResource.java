package dev.zeren.plan.progress.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.Versioned;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.progress.application.CompletionService;
import dev.zeren.plan.progress.application.CompletionService.CompletionView;
import dev.zeren.plan.progress.application.CompletionService.WeightsView;
import dev.zeren.plan.progress.domain.CompletionPart;
import dev.zeren.plan.progress.domain.CompletionPart.Kind;
import dev.zeren.plan.progress.domain.CompletionWeights;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far a task is by what it is to reach. */
@Path("/api/v1/tasks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "progress")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ})
public class CompletionResource {

    /** How far a task is. */
    @Schema(name = "Completion")
    public record CompletionResponse(
            @Schema(
                    description =
                            "计入的完成比例：按子任务的，或最近通过的报告给出实际值的，按各项计算，否则按所报的 · what counts: computed where subtasks count or the last accepted report gives an actual value, else as reported")
            int percent,

            @Schema(description = "按各项计算；没有可计算的项则无 · by the parts; none where there is none")
            Integer computed,

            List<Part> parts) {

        /** Something of which one can say how far it is. */
        @Schema(name = "CompletionPart")
        public record Part(
                Kind kind,
                int number,
                String what,
                BigDecimal target,
                BigDecimal actual,

                @Schema(description = "这一项完成的百分数，两位小数，向下取整 · percent of it, two decimals, rounded down")
                BigDecimal share,

                int weight,

                @Schema(description = "子任务 · the subtask") @JsonInclude(JsonInclude.Include.NON_NULL)
                UUID taskId) {

            static Part from(CompletionPart part) {
                return new Part(
                        part.kind(),
                        part.number(),
                        part.what(),
                        part.target(),
                        part.actual(),
                        part.share().movePointRight(2).setScale(2, RoundingMode.DOWN),
                        part.weight(),
                        part.taskId());
            }
        }

        static CompletionResponse from(CompletionView view) {
            return new CompletionResponse(
                    view.percent(),
                    view.computed().isPresent() ? view.computed().getAsInt() : null,
                    view.parts().stream().map(Part::from).toList());
        }
    }

    /** What the parts weigh; a part that is not named weighs 1. */
    @Schema(name = "CompletionWeightsRequest")
    public record WeightsRequest(@NotNull @Size(max = 200) List<@NotNull @Valid Part> parts) {

        /** The weight of a part. */
        @Schema(name = "CompletionWeight")
        public record Part(
                @NotNull Kind kind,

                @Schema(description = "任务 reading 中的序号，从 1 起 · its number in the task's reading, from 1")
                @NotNull
                @Min(1)
                Integer number,

                @Schema(description = "0 即不计 · 0 leaves it out") @NotNull @Min(0) @Max(1000)
                Integer weight) {}

        CompletionWeights toWeights() {
            return new CompletionWeights(parts.stream()
                    .map(part -> new CompletionWeights.Weight(part.kind(), part.number(), part.weight()))
                    .toList());
        }
    }

    /** What the parts weigh. */
    @Schema(name = "CompletionWeights")
    public record WeightsResponse(List<WeightsRequest.Part> parts, int version) implements Versioned {

        static WeightsResponse from(WeightsView view) {
            return new WeightsResponse(
                    view.weights().parts().stream()
                            .map(part -> new WeightsRequest.Part(part.kind(), part.number(), part.weight()))
                            .toList(),
                    view.version());
        }
    }

    private final CompletionService completions;

    CompletionResource(CompletionService completions) {
        this.completions = completions;
    }

    @GET
    @Path("completion")
    @Operation(
            summary = "任务的完成情况及其依据 · how far a task is, and why",
            description =
                    "量化目标（含基线和方向）、频次和时间节点按权重计算；都没有的，按子任务的权重，没有子任务的，按通过的报告。向下取整；各项都完成才是 100。"
                            + " By targets (with baseline and direction), quotas and milestones by weight; without any by its subtasks, else as accepted. Rounded down; 100 only when each part is whole.")
    public CompletionResponse completion(@PathParam("id") UUID id) {
        return CompletionResponse.from(completions.get(id));
    }

    @GET
    @Path("completion-weights")
    @Operation(summary = "完成情况各项的权重 · what the parts of a task's completion weigh")
    public WeightsResponse weights(@PathParam("id") UUID id) {
        return WeightsResponse.from(completions.weights(id));
    }

    @PUT
    @Path("completion-weights")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.PLANS_WRITE})
    @Operation(summary = "设定完成情况各项的权重 · set what the parts of a task's completion weigh")
    public WeightsResponse weigh(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid WeightsRequest request) {
        return WeightsResponse.from(completions.replace(id, IfMatch.of(ifMatch), request.toWeights()));
    }
}
