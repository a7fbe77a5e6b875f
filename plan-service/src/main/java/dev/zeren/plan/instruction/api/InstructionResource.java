package dev.zeren.plan.instruction.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.idempotency.Idempotent;
import dev.zeren.plan.PeriodFilter;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.instruction.api.InstructionActRequests.Acknowledge;
import dev.zeren.plan.instruction.api.InstructionActRequests.Close;
import dev.zeren.plan.instruction.api.InstructionActRequests.Reply;
import dev.zeren.plan.instruction.api.InstructionActRequests.Withdraw;
import dev.zeren.plan.instruction.application.InstructionService;
import dev.zeren.plan.instruction.application.InstructionService.InstructionQuery;
import dev.zeren.plan.instruction.domain.InstructionStatus;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Leaders' instructions, and what became of them. */
@Path("/api/v1/instructions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "instruction")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ, Scopes.PLANS_WRITE})
public class InstructionResource {

    private final InstructionService instructions;

    InstructionResource(InstructionService instructions) {
        this.instructions = instructions;
    }

    @GET
    @Operation(
            summary = "列出领导批示，新的在前 · list instructions, the newest first",
            description = "局领导、规划、审计和管理人员看到全部，其他人看到给本单位或本人的。from、to：批示的日期。"
                    + " Leaders, planners, auditors and administrators see all, others what is for them or their units."
                    + " from, to: given within these days.")
    public Page<InstructionResponse> list(
            @QueryParam("task") UUID task,
            @QueryParam("plan") UUID plan,
            @Parameter(description = "批示人 · who gave it, as a person of the directory") @QueryParam("leader")
                    UUID leader,
            @Parameter(description = "给哪个单位 · for which unit") @QueryParam("unit") UUID unit,
            @QueryParam("status") InstructionStatus status,
            @Parameter(description = "已过反馈期限而未反馈，或其余 · past its term without a reply, or the others")
                    @QueryParam("overdue")
                    Boolean overdue,
            @Parameter(description = "关于哪一项的 id · id of what it is about") @QueryParam("on") UUID on,
            @BeanParam PeriodFilter given,
            @Valid @BeanParam PageRequest page) {
        return instructions
                .list(new InstructionQuery(task, plan, leader, unit, status, overdue, on, given.toPeriod()), page)
                .map(InstructionResponse::from);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "读取领导批示 · read an instruction")
    public InstructionResponse get(@PathParam("id") UUID id) {
        return InstructionResponse.from(instructions.get(id));
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.LEADER, Roles.PLANNER, Roles.BUREAU_ADMIN})
    @Operation(
            summary = "作出批示 · give an instruction",
            description = "领导对其牵头、分管的作出；局主要负责人和（规则允许时）规划人员对全部作出。"
                    + " By a leader on what he leads or is in charge of; by the head of the bureau and, where the rules say"
                    + " so, a planner on everything.")
    @APIResponse(
            responseCode = "201",
            description = "批示 · the instruction",
            content = @Content(schema = @Schema(implementation = InstructionResponse.class)))
    public Response instruct(@NotNull @Valid InstructionRequest request) {
        InstructionResponse instruction = InstructionResponse.from(instructions.instruct(request.toCommand()));
        return Response.created(URI.create("/api/v1/instructions/" + instruction.id()))
                .entity(instruction)
                .build();
    }

    @POST
    @Path("{id}/acknowledge")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OFFICE_STAFF, Roles.LEADER, Roles.PLANNER})
    @Operation(summary = "签收批示 · acknowledge an instruction")
    public InstructionResponse acknowledge(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Acknowledge request) {
        return InstructionResponse.from(instructions.acknowledge(id, IfMatch.of(ifMatch), request.unitId()));
    }

    @POST
    @Path("{id}/reply")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OFFICE_STAFF, Roles.LEADER, Roles.PLANNER})
    @Operation(summary = "反馈批示的落实情况 · say what became of an instruction")
    public InstructionResponse reply(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Reply request) {
        List<UUID> evidence = request.evidence() == null ? List.of() : request.evidence();
        return InstructionResponse.from(
                instructions.reply(id, IfMatch.of(ifMatch), request.unitId(), request.narrative(), evidence));
    }

    @POST
    @Path("{id}/close")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.LEADER, Roles.PLANNER, Roles.BUREAU_ADMIN})
    @Operation(summary = "办结批示 · close an instruction, when all have replied")
    public InstructionResponse close(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Close request) {
        return InstructionResponse.from(instructions.close(id, IfMatch.of(ifMatch), request.note()));
    }

    @POST
    @Path("{id}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.LEADER, Roles.PLANNER, Roles.BUREAU_ADMIN})
    @Operation(summary = "撤回批示 · withdraw an instruction")
    public InstructionResponse withdraw(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Withdraw request) {
        return InstructionResponse.from(instructions.withdraw(id, IfMatch.of(ifMatch), request.reason()));
    }
}
