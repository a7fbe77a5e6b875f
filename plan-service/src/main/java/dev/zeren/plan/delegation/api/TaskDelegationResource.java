package dev.zeren.plan.delegation.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.idempotency.Idempotent;
import dev.zeren.plan.delegation.application.DelegationService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Offering tasks. */
@Path("/api/v1/tasks/{task}/delegations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "delegation")
@RolesAllowed({Roles.OFFICE_STAFF, Roles.PLANNER, Roles.BUREAU_ADMIN})
public class TaskDelegationResource {

    private final DelegationService delegations;

    TaskDelegationResource(DelegationService delegations) {
        this.delegations = delegations;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "提出委托 · offer a task to another unit or person",
            description = "由任务（或子任务）的责任科室提出，规划人员可以代提；对方接受后由其报告，本科室仍对任务负责。"
                    + " By a responsible office of the task or subtask, or a planner for it. Once accepted the delegate"
                    + " reports; the office stays answerable.")
    @APIResponse(
            responseCode = "201",
            description = "委托 · the delegation",
            content = @Content(schema = @Schema(implementation = DelegationResponse.class)))
    public Response offer(@PathParam("task") UUID task, @NotNull @Valid DelegationRequest request) {
        DelegationResponse one = DelegationResponse.from(delegations.offer(task, request.toCommand()));
        return Response.created(URI.create("/api/v1/delegations/" + one.id()))
                .entity(one)
                .build();
    }
}
