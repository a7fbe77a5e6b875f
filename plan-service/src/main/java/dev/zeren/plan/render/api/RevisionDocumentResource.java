package dev.zeren.plan.render.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.plan.PlanFile;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.render.application.RenderService;
import dev.zeren.plan.render.domain.PlanDocument;
import dev.zeren.plan.render.domain.PrintedPlan;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A plan as a document to be printed, as it was after one of its amendments. */
@Path("/api/v1/plans/{id}/revisions/{number}/document")
@Tag(name = "plans")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ})
public class RevisionDocumentResource {

    private final RenderService documents;

    RevisionDocumentResource(RenderService documents) {
        this.documents = documents;
    }

    @GET
    @Produces(PlanFile.WORD)
    @Operation(summary = "计划某一版的正文（.docx） · a revision of the plan as a document")
    @APIResponse(
            responseCode = "200",
            description = "文件 · the file",
            content =
                    @Content(mediaType = PlanFile.WORD, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response get(@PathParam("id") UUID id, @PathParam("number") int number, @Context Request request) {
        PrintedPlan plan = documents.printed(id, number);
        String plainName = "plan-" + id + "-" + number + ".docx";
        return PlanFile.word(plan.title(), plainName, PlanDocument.of(plan).toBytes())
                .respond(request);
    }
}
