package dev.zeren.plan.delivery.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.delivery.application.UpperPlanService;
import dev.zeren.plan.delivery.application.UpperPlanService.UpperPlanView;
import dev.zeren.plan.delivery.application.UpperPlanService.UpperTaskView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Plans that the upper bureau gave. */
@Path("/api/v1/upper-plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cascade")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ})
public class UpperPlanResource {

    /** A plan that the upper bureau gave. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record UpperPlanResponse(
            UUID id,

            @Schema(description = "上级局 · the upper bureau") String bureau,

            String bureauName,
            String title,
            int year,
            String kind,

            @Schema(description = "在上级局的状态 · issued, closed or archived there")
            String status,

            LocalDate endsOn,
            Instant arrivedAt,
            Instant changedAt,

            @Schema(description = "何时收回 · when it was taken back")
            Instant takenBackAt,

            @Schema(description = "自何时起不再更新 · since when no news comes")
            Instant staleSince) {

        static UpperPlanResponse from(UpperPlanView plan) {
            return new UpperPlanResponse(
                    plan.id(),
                    plan.bureau(),
                    plan.bureauName(),
                    plan.title(),
                    plan.year(),
                    plan.kind(),
                    plan.status(),
                    plan.endsOn(),
                    plan.arrivedAt(),
                    plan.changedAt(),
                    plan.takenBackAt(),
                    plan.staleSince());
        }
    }

    /** One of its tasks. */
    public record UpperTaskResponse(
            UUID id,
            int position,
            String label,
            String heading,
            String text,
            LocalDate dueOn,

            @Schema(description = "本局有多少任务落实它 · how many tasks of this bureau carry it out")
            int carriedOutBy) {

        static UpperTaskResponse from(UpperTaskView task) {
            return new UpperTaskResponse(
                    task.id(),
                    task.position(),
                    task.label(),
                    task.heading(),
                    task.text(),
                    task.dueOn(),
                    task.carriedOutBy());
        }
    }

    private final UpperPlanService plans;

    UpperPlanResource(UpperPlanService plans) {
        this.plans = plans;
    }

    @GET
    @Operation(summary = "列出上级局下发的计划，新的在前 · list the plans that the upper bureau gave, the newest first")
    public Page<UpperPlanResponse> list(
            @QueryParam("year") @Min(1900) @Max(2200) Integer year,
            @Parameter(description = "已收回的，或未收回的 · those taken back, or those not") @QueryParam("takenBack")
                    Boolean takenBack,
            @Valid @BeanParam PageRequest page) {
        return plans.list(year, takenBack, page).map(UpperPlanResponse::from);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "读取上级局下发的计划 · read a plan that the upper bureau gave")
    public UpperPlanResponse get(@PathParam("id") UUID id) {
        return UpperPlanResponse.from(plans.get(id));
    }

    @GET
    @Path("{id}/tasks")
    @Operation(
            summary = "列出上级计划的任务 · list its tasks",
            description = "用 PUT /api/v1/tasks/{task}/upper-tasks 落实。"
                    + " They are carried out by PUT /api/v1/tasks/{task}/upper-tasks.")
    public Page<UpperTaskResponse> tasks(
            @PathParam("id") UUID id,
            @Parameter(description = "只列无人落实的 · only those that nobody carries out") @QueryParam("open") Boolean open,
            @Valid @BeanParam PageRequest page) {
        return plans.tasks(id, Boolean.TRUE.equals(open), page).map(UpperTaskResponse::from);
    }
}
