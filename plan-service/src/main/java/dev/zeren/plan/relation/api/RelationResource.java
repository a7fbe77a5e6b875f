package dev.zeren.plan.relation.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.idempotency.Idempotent;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.relation.application.RelationService;
import dev.zeren.plan.relation.domain.Level;
import dev.zeren.plan.relation.domain.RelationStatus;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which bureau stands above this one, and which below. */
@Path("/api/v1/bureau-relations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "bureau relations")
@RolesAllowed(Roles.BUREAU_ADMIN)
public class RelationResource {

    private final RelationService relations;

    RelationResource(RelationService relations) {
        this.relations = relations;
    }

    @GET
    @RolesAllowed({Roles.BUREAU_ADMIN, Roles.PLANNER, Roles.LEADER, Roles.AUDITOR, Scopes.PLANS_READ})
    @Operation(summary = "列出上下级关系，新的在前 · list the relations with other bureaus, the newest first")
    public Page<RelationResponse> list(
            @QueryParam("level") Level level,
            @QueryParam("status") RelationStatus status,
            @Valid @BeanParam PageRequest page) {
        return relations.list(level, status, page).map(RelationResponse::from);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.BUREAU_ADMIN, Roles.PLANNER, Roles.LEADER, Roles.AUDITOR, Scopes.PLANS_READ})
    @Operation(summary = "读取上下级关系 · read a relation")
    public RelationResponse get(@PathParam("id") UUID id) {
        return RelationResponse.from(relations.get(id));
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "申请以某局为上级 · name the upper bureau",
            description = "上级确认后方生效；一个局同时只有一个上级。所填的局是否存在，不作答复。"
                    + " Holds when that bureau confirms it; one at a time. Whether there is such a bureau is not told.")
    @APIResponse(
            responseCode = "201",
            description = "关系 · the relation",
            content = @Content(schema = @Schema(implementation = RelationResponse.class)))
    public Response request(@NotNull @Valid RelationRequests.Ask request) {
        RelationResponse relation = RelationResponse.from(relations.request(request.bureau(), request.ownName()));
        return Response.created(URI.create("/api/v1/bureau-relations/" + relation.id()))
                .entity(relation)
                .build();
    }

    @POST
    @Path("{id}/confirm")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "上级确认下级的申请 · agree to a lower bureau's request")
    public RelationResponse confirm(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid RelationRequests.Confirm request) {
        return RelationResponse.from(relations.confirm(id, IfMatch.of(ifMatch), request.unitId(), request.ownName()));
    }

    @POST
    @Path("{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "终止关系、撤回或拒绝申请 · end the relation; withdraw or refuse a request")
    public RelationResponse end(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid RelationRequests.End request) {
        return RelationResponse.from(relations.end(id, IfMatch.of(ifMatch), request.reason()));
    }
}
