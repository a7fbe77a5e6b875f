package dev.zeren.plan.directory.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.MergePatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.idempotency.Idempotent;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.directory.application.UnitService;
import dev.zeren.plan.directory.application.UnitService.UnitQuery;
import dev.zeren.plan.directory.application.UnitView;
import dev.zeren.plan.directory.domain.UnitKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
            @Parameter(description = "名称或别名含有 · contained in the name or an alias")
                    @QueryParam("name")
                    @Size(min = 1, max = 200)
                    String name,
            @Parameter(description = "行政区划代码的前几位 · first digits of the division code")
                    @QueryParam("division")
                    @Pattern(regexp = "[1-9][0-9]{0,5}")
                    String division,
            @QueryParam("creditCode") @Size(min = 1, max = 50) String creditCode,
            @QueryParam("schoolCode") @Size(min = 1, max = 20) String schoolCode,
            @QueryParam("externalId") @Size(min = 1, max = 100) String externalId,
            @Parameter(description = "今天是否存在 · whether it is not closed today") @QueryParam("open") Boolean open,
            @Valid @BeanParam PageRequest page) {
        Page<UnitView> found =
                units.list(new UnitQuery(parent, kind, name, division, creditCode, schoolCode, externalId, open), page);
        return new Page<>(
                units.detail(found.items()).stream().map(UnitResponse::from).toList(), found.next());
    }

    private UnitResponse response(UnitView unit) {
        return UnitResponse.from(units.detail(List.of(unit)).get(0));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "读取单位 · read a unit")
    public UnitResponse get(@PathParam("id") UUID id) {
        return response(units.get(id));
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
                .entity(response(unit))
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.BUREAU_ADMIN, Roles.PLANNER, Scopes.PLANS_WRITE})
    @Operation(summary = "修改单位 · change a unit")
    public UnitResponse change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid UnitPatch patch) {
        return response(units.change(id, IfMatch.of(ifMatch), patch.toCommand()));
    }
}
