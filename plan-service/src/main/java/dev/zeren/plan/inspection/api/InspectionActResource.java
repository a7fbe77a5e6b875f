package dev.zeren.plan.inspection.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.idempotency.Idempotent;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.inspection.application.InspectionActs;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is done to an inspection. */
@Path("/api/v1/inspections/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "inspection")
@RolesAllowed({Roles.OFFICE_STAFF, Roles.LEADER, Roles.PLANNER, Roles.BUREAU_ADMIN})
public class InspectionActResource {

    private final InspectionActs inspections;

    InspectionActResource(InspectionActs inspections) {
        this.inspections = inspections;
    }

    @POST
    @Path("start")
    @Operation(summary = "开始督查 · begin an inspection")
    public InspectionResponse start(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return InspectionResponse.from(inspections.start(id, IfMatch.of(ifMatch)));
    }

    @POST
    @Path("findings")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "登记发现的问题，进入问题清单 · what was found becomes a problem of the list")
    @APIResponse(
            responseCode = "201",
            description = "问题 · the problem",
            content = @Content(schema = @Schema(implementation = FindingResponse.class)))
    public Response find(@PathParam("id") UUID id, @NotNull @Valid FindingRequest request) {
        FindingResponse found = FindingResponse.from(inspections.find(id, request.toFinding()));
        return Response.created(URI.create("/api/v1/problems/" + found.problemId()))
                .entity(found)
                .build();
    }

    @POST
    @Path("carry-out")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "完成督查并报告 · end an inspection with a report")
    public InspectionResponse carryOut(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid InspectionReportRequest request) {
        List<UUID> evidence = request.evidence() == null ? List.of() : request.evidence();
        return InspectionResponse.from(inspections.carryOut(id, IfMatch.of(ifMatch), request.report(), evidence));
    }

    @POST
    @Path("cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.PLANS_WRITE})
    @Operation(summary = "取消督查 · cancel an inspection")
    public InspectionResponse cancel(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid InspectionCancelRequest request) {
        return InspectionResponse.from(inspections.cancel(id, IfMatch.of(ifMatch), request.reason()));
    }
}
