package dev.zeren.plan.directory.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.MergePatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.idempotency.Idempotent;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.directory.application.ChargeService;
import dev.zeren.plan.directory.application.ChargeService.ChargeView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Of which offices a leader is in charge. */
@Path("/api/v1/people/{person}/charges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ})
public class ChargeResource {

    private final ChargeService charges;

    ChargeResource(ChargeService charges) {
        this.charges = charges;
    }

    @GET
    @Operation(summary = "列出分管的科室 · list the offices a person is in charge of")
    public Page<ChargeResponse> list(
            @PathParam("person") UUID person,
            @Parameter(description = "只列今天的 · only those of today") @QueryParam("current") @DefaultValue("false")
                    boolean current,
            @Valid @BeanParam PageRequest page) {
        return charges.list(person, current, page).map(ChargeResponse::from);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "读取分管 · read a charge")
    public ChargeResponse get(@PathParam("person") UUID person, @PathParam("id") UUID id) {
        return ChargeResponse.from(charges.get(person, id));
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.BUREAU_ADMIN)
    @Operation(summary = "新增分管 · put a leader in charge of an office")
    @APIResponse(
            responseCode = "201",
            description = "新增的分管 · the charge",
            content = @Content(schema = @Schema(implementation = ChargeResponse.class)))
    public Response add(@PathParam("person") UUID person, @NotNull @Valid ChargeRequest request) {
        ChargeView charge = charges.add(person, request.toCommand());
        return Response.created(URI.create("/api/v1/people/" + person + "/charges/" + charge.id()))
                .entity(ChargeResponse.from(charge))
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.BUREAU_ADMIN)
    @Operation(summary = "修改分管 · change a charge")
    public ChargeResponse change(
            @PathParam("person") UUID person,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ChargePatch patch) {
        return ChargeResponse.from(charges.change(person, id, IfMatch.of(ifMatch), patch.toCommand()));
    }
}
