package dev.zeren.assessment.result.api;

import dev.zeren.assessment.Scopes;
import dev.zeren.assessment.result.application.PublicationService;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/** Publishes the results of a round. */
@Path("/api/v1/rounds/{id}/publications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "publications")
@RolesAllowed({Roles.MEMBER, Scopes.ASSESSMENTS_READ, Scopes.ASSESSMENTS_WRITE})
public class RoundPublicationResource {

    private final PublicationService publications;

    RoundPublicationResource(PublicationService publications) {
        this.publications = publications;
    }

    @GET
    @Operation(summary = "一轮考核的各次公布 · the publications of a round, the first first")
    public Page<PublicationResponse> list(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return publications.list(id, page).map(PublicationResponse::from);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.BUREAU_ADMIN, Roles.PLANNER, Scopes.ASSESSMENTS_WRITE})
    @Operation(
            summary = "公布结果 · publish the results",
            description = "冻结当前结果，签名并与上一次公布相连；再次公布必须说明理由。"
                    + " Freezes the results as they are, signed and chained to the publication before; a further version"
                    + " says why.")
    @APIResponse(
            responseCode = "201",
            description = "公布 · the publication",
            content = @Content(schema = @Schema(implementation = PublicationResponse.class)))
    public Response publish(@PathParam("id") UUID id, @NotNull @Valid PublicationRequest request) {
        PublicationResponse publication = PublicationResponse.from(publications.publish(id, request.reason()));
        return Response.created(URI.create("/api/v1/publications/" + publication.id()))
                .entity(publication)
                .build();
    }
}
