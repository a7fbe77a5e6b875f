package dev.zeren.assessment.round.api;

import dev.zeren.assessment.Scopes;
import dev.zeren.assessment.round.application.RegistrationService;
import dev.zeren.assessment.round.application.RegistrationService.RegistrationQuery;
import dev.zeren.assessment.round.domain.RegistrationKind;
import dev.zeren.assessment.round.domain.RegistrationStatus;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.idempotency.Idempotent;
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

/** What happened to assessees beside the sheets. */
@Path("/api/v1/rounds/{id}/registrations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "registrations")
@RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Roles.LEADER})
public class RegistrationResource {

    private final RegistrationService registrations;

    RegistrationResource(RegistrationService registrations) {
        this.registrations = registrations;
    }

    @GET
    @RolesAllowed({
        Roles.BUREAU_ADMIN,
        Roles.PLANNER,
        Roles.LEADER,
        Roles.AUDITOR,
        Scopes.ASSESSMENTS_READ,
        Scopes.ASSESSMENTS_WRITE
    })
    @Operation(summary = "加分扣分、一票否决和等次限制的登记 · bonus and deduction items, vetoes and caps that were registered")
    public Page<RegistrationResponse> list(
            @PathParam("id") UUID id,
            @QueryParam("assessee") UUID assessee,
            @QueryParam("kind") RegistrationKind kind,
            @QueryParam("status") RegistrationStatus status,
            @Valid @BeanParam PageRequest page) {
        return registrations
                .list(id, new RegistrationQuery(assessee, kind, status), page)
                .map(RegistrationResponse::from);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.ASSESSMENTS_WRITE})
    @Operation(
            summary = "登记 · register what happened",
            description = "加分扣分即时计入；一票否决和等次限制由他人确认后计入。"
                    + " An adjustment counts at once; a veto or a cap once somebody else has confirmed it.")
    @APIResponse(
            responseCode = "201",
            description = "登记 · the registration",
            content = @Content(schema = @Schema(implementation = RegistrationResponse.class)))
    public Response register(@PathParam("id") UUID id, @NotNull @Valid RegistrationRequest request) {
        RegistrationResponse registration = RegistrationResponse.from(registrations.register(id, request.toFact()));
        return Response.created(URI.create("/api/v1/rounds/" + id + "/registrations/" + registration.id()))
                .entity(registration)
                .build();
    }

    @POST
    @Path("{registration}/confirm")
    @Operation(summary = "确认登记 · find a registration true")
    public RegistrationResponse confirm(
            @PathParam("id") UUID id,
            @PathParam("registration") UUID registration,
            @HeaderParam("If-Match") String ifMatch) {
        return RegistrationResponse.from(registrations.confirm(id, registration, IfMatch.of(ifMatch)));
    }

    @POST
    @Path("{registration}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN})
    @Operation(summary = "撤销登记 · take a registration back")
    public RegistrationResponse withdraw(
            @PathParam("id") UUID id,
            @PathParam("registration") UUID registration,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid RoundActRequests.Reason request) {
        return RegistrationResponse.from(
                registrations.withdraw(id, registration, IfMatch.of(ifMatch), request.reason()));
    }
}
