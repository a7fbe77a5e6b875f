package dev.zeren.plan.progress.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.progress.application.ReportingSlot;
import dev.zeren.plan.progress.application.SlotService;
import dev.zeren.plan.progress.application.SlotService.By;
import dev.zeren.plan.progress.application.SlotService.SlotQuery;
import dev.zeren.plan.progress.application.SlotService.TimelinessOf;
import dev.zeren.plan.progress.domain.SlotState;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who has reported on a plan when, and who has not. */
@Path("/api/v1/plans/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "progress")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ})
public class SlotResource {

    /** A period on which an office reports on a task. */
    @Schema(name = "ReportingSlot")
    public record SlotResponse(
            UUID taskId,
            String task,
            UUID unitId,
            String unit,
            LocalDate from,
            LocalDate to,
            LocalDate opensOn,
            LocalDate dueOn,
            LocalDate reportedOn,
            SlotState state) {

        static SlotResponse from(ReportingSlot slot) {
            return new SlotResponse(
                    slot.taskId(),
                    slot.taskTitle(),
                    slot.unitId(),
                    slot.unitName(),
                    slot.slot().period().from(),
                    slot.slot().period().to(),
                    slot.slot().opens(),
                    slot.slot().due(),
                    slot.reportedOn(),
                    slot.state());
        }
    }

    /** How timely somebody's reports are. */
    @Schema(name = "Timeliness")
    public record TimelinessResponse(
            UUID id,
            String name,

            @Schema(description = "应报 · slots that were to be reported on")
            int due,

            int onTime,

            @Schema(description = "补报 · reported after the last day")
            int madeUp,

            @Schema(description = "未报且已过期 · not reported, and the last day is over")
            int late,

            @Schema(description = "待报 · asked for and not reported yet")
            int open,

            @Schema(description = "及时率，百分数，向下取整；没有应报的则无 · percent in time, rounded down; none where none was due")
            Integer rate) {

        static TimelinessResponse from(TimelinessOf one) {
            return new TimelinessResponse(
                    one.id(),
                    one.name(),
                    one.timeliness().due(),
                    one.timeliness().onTime(),
                    one.timeliness().madeUp(),
                    one.timeliness().late(),
                    one.timeliness().open(),
                    one.timeliness().rate());
        }
    }

    private final SlotService slots;

    SlotResource(SlotService slots) {
        this.slots = slots;
    }

    @GET
    @Path("reporting-slots")
    @Operation(
            summary = "列出报送时段：谁该报、报了没有 · list reporting slots: who reports when, and did",
            description = "按任务、时段、科室排列。period 为时段中的一天。By task, period and office; period is a day of it.")
    public Page<SlotResponse> slots(
            @PathParam("id") UUID id,
            @QueryParam("state") SlotState state,
            @QueryParam("unit") UUID unit,
            @QueryParam("period") @Parameter(description = "时段中的一天 · a day of the period") LocalDate period,
            @QueryParam("task") UUID task,
            @Valid @BeanParam PageRequest page) {
        return slots.list(id, new SlotQuery(state, unit, period, task), page).map(SlotResponse::from);
    }

    @GET
    @Path("reporting-slots/offices")
    @Operation(summary = "各科室报送情况 · who has and has not reported, by office")
    public Page<TimelinessResponse> offices(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return slots.timeliness(id, By.OFFICE, page).map(TimelinessResponse::from);
    }

    @GET
    @Path("timeliness")
    @Operation(
            summary = "报送及时率，按科室或牵头领导 · timeliness by office or by lead leader",
            description = "任务有几位牵头领导的，计入每一位。A task of several lead leaders counts for each.")
    public Page<TimelinessResponse> timeliness(
            @PathParam("id") UUID id, @QueryParam("by") @NotNull By by, @Valid @BeanParam PageRequest page) {
        return slots.timeliness(id, by, page).map(TimelinessResponse::from);
    }
}
