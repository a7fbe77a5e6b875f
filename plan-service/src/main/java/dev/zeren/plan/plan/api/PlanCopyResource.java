package dev.zeren.plan.plan.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.idempotency.Idempotent;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.plan.application.CopyService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** Plans of a later year made from plans that there are. */
@Path("/api/v1/plans/{id}/copies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
@RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.PLANS_WRITE})
public class PlanCopyResource {

    private final CopyService copies;

    PlanCopyResource(CopyService copies) {
        this.copies = copies;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "由这个计划生成另一年度的草稿 · make a draft for another year from this plan",
            description = "带上任务、分工和期限（按年顺延）；已撤并的单位由其接替者代替，结果列在 replaced。版头、文号、日期、落款不带。"
                    + " Tasks, clauses and days, moved by the years between, go along; units that are no more are replaced by"
                    + " those that they went into, see replaced. Letterhead, number, date and signature stay behind.")
    @APIResponse(
            responseCode = "201",
            description = "草稿；ETag 是其版本 · the draft; the ETag is its version",
            content = @Content(schema = @Schema(implementation = PlanCopyResponse.class)))
    public Response copy(@PathParam("id") UUID id, @NotNull @Valid PlanCopyRequest request) {
        PlanCopyResponse copy = PlanCopyResponse.from(copies.copy(id, request.toCommand()));
        return Response.created(URI.create("/api/v1/plans/" + copy.planId()))
                .entity(copy)
                .build();
    }
}
