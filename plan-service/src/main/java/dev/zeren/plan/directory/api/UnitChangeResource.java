package dev.zeren.plan.directory.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.idempotency.Idempotent;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.directory.application.UnitChangeService;
import dev.zeren.plan.directory.application.UnitChangeView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

/** The history of the units: renamed, merged, split, closed on a day. */
@Path("/api/v1/directory/unit-changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ})
public class UnitChangeResource {

    private final UnitChangeService changes;

    UnitChangeResource(UnitChangeService changes) {
        this.changes = changes;
    }

    @GET
    @Operation(summary = "列出单位的变动，新的在前 · list what became of units, the newest first")
    public Page<UnitChangeResponse> list(@QueryParam("unit") UUID unit, @Valid @BeanParam PageRequest page) {
        return changes.list(unit, page).map(UnitChangeResponse::from);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "读取一次变动 · read a change")
    public UnitChangeResponse get(@PathParam("id") UUID id) {
        return UnitChangeResponse.from(changes.get(id));
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.BUREAU_ADMIN, Roles.PLANNER, Scopes.PLANS_WRITE})
    @Operation(
            summary = "登记单位的更名、合并、分立、撤销 · record a rename, merge, split or closing of units",
            description = "一经登记，单位即照此改变：更名后原名成为别名；合并时下级归入承接单位；单位组的成员随之承接。"
                    + " The units change with it: a former name stays as an alias, what stood under merged units goes along,"
                    + " and successors take their places in groups.")
    @APIResponse(
            responseCode = "201",
            description = "登记的变动 · the change",
            content = @Content(schema = @Schema(implementation = UnitChangeResponse.class)))
    public Response record(@NotNull @Valid UnitChangeRequest request) {
        UnitChangeView change = changes.record(request.toCommand());
        return Response.created(URI.create("/api/v1/directory/unit-changes/" + change.id()))
                .entity(UnitChangeResponse.from(change))
                .build();
    }
}
