package dev.zeren.assessment.result.api;

import dev.zeren.assessment.Scopes;
import dev.zeren.assessment.result.application.PublicationService;
import dev.zeren.assessment.result.application.VerificationMaterial;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.Attachment;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was published, and what it is verified with. */
@Path("/api/v1/publications")
@Tag(name = "publications")
@RolesAllowed({Roles.MEMBER, Scopes.ASSESSMENTS_READ, Scopes.ASSESSMENTS_WRITE})
public class PublicationResource {

    private final PublicationService publications;
    private final VerificationMaterial material;

    PublicationResource(PublicationService publications, VerificationMaterial material) {
        this.publications = publications;
        this.material = material;
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "读取公布 · read a publication")
    public PublicationResponse get(@PathParam("id") UUID id) {
        return PublicationResponse.from(publications.get(id));
    }

    @GET
    @Path("{id}/verification")
    @Produces(MediaType.TEXT_PLAIN)
    @RolesAllowed({
        Roles.BUREAU_ADMIN,
        Roles.PLANNER,
        Roles.LEADER,
        Roles.AUDITOR,
        Scopes.ASSESSMENTS_READ,
        Scopes.ASSESSMENTS_WRITE
    })
    @Operation(
            summary = "核验材料 · what the publications of its round are verified with",
            description = "该轮各次公布的原文、签名与公钥，可用独立的核验程序核验。"
                    + " The bytes and signatures of all publications of the round, for the independent verifier.")
    @APIResponse(responseCode = "200", description = "核验材料 · the material")
    public Response verification(@PathParam("id") UUID id) {
        return Response.ok(material.of(id), "text/plain;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named("verification-" + id + ".txt"))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
