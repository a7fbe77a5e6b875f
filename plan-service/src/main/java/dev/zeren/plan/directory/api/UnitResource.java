package dev.zeren.plan.directory.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.MergePatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.idempotency.Idempotent;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.directory.application.UnitService;
import dev.zeren.plan.directory.application.UnitView;
import dev.zeren.plan.directory.domain.UnitKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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

/** Units of the directory. */
@Path("/api/v1/units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ})
public class UnitResource {

    private final UnitService units;

    UnitResource(UnitService units) {
        this.units = units;
    }

    @GET
    @Operation(summary = "列出单位 · list units")
    public Page<UnitResponse> list(
            @QueryParam("parent") UUID parent,
            @QueryParam("kind") UnitKind kind,
            @QueryParam("name") @Size(min = 1, max = 200) String name,
            @Valid @BeanParam PageRequest page) {
        return units.list(parent, kind, name, page).map(UnitResponse::from);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "读取单位 · read a unit")
    public UnitResponse get(@PathParam("id") UUID id) {
        return UnitResponse.from(units.get(id));
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.BUREAU_ADMIN, Roles.PLANNER, Scopes.PLANS_WRITE})
    @Operation(summary = "新增单位 · add a unit")
    @APIResponse(
            responseCode = "201",
            description = "新增的单位 · the unit",
            content = @Content(schema = @Schema(implementation = UnitResponse.class)))
    public Response add(@NotNull @Valid UnitRequest request) {
        UnitView unit = units.add(request.toCommand());
        return Response.created(URI.create("/api/v1/units/" + unit.id()))
                .entity(UnitResponse.from(unit))
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.BUREAU_ADMIN, Roles.PLANNER, Scopes.PLANS_WRITE})
    @Operation(summary = "修改单位 · change a unit")
    public UnitResponse change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid UnitPatch patch) {
        return UnitResponse.from(units.change(id, IfMatch.of(ifMatch), patch.toCommand()));
    }
}
