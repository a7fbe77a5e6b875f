package dev.zeren.plan.render.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.problem.Problem;
import dev.zeren.plan.PlanFile;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.render.application.RenderService;
import dev.zeren.plan.render.domain.Ledger;
import dev.zeren.plan.render.domain.PlanDocument;
import dev.zeren.plan.render.domain.PrintedPlan;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A plan as a document to be printed, and as a ledger. */
@Path("/api/v1/plans/{id}/document")
@Tag(name = "plans")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ})
public class PlanDocumentResource {

    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.valueOf(PlanFile.WORD), MediaType.valueOf(PlanFile.SHEET))
            .build();

    private final RenderService documents;

    PlanDocumentResource(RenderService documents) {
        this.documents = documents;
    }

    @GET
    @Produces({PlanFile.WORD, PlanFile.SHEET})
    @Operation(
            summary = "计划正文（.docx，GB/T 9704-2012）或台账（.xlsx） · the plan as a document or as a ledger",
            description = "按 Accept 选择；.docx 可再次导入，得到同一计划。台账每项任务一行，含最近进展。"
                    + " By Accept. The .docx can be imported again and gives the same plan;"
                    + " the ledger has a row for each task with its last report.")
    @APIResponse(
            responseCode = "200",
            description = "文件 · the file",
            content = {
                @Content(mediaType = PlanFile.WORD, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PlanFile.SHEET, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "406",
            description = "不提供这种格式 · no such form",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response get(@PathParam("id") UUID id, @Context Request request) {
        boolean word = request.selectVariant(FORMS).getMediaType().equals(MediaType.valueOf(PlanFile.WORD));
        return (word ? word(id) : ledger(id)).respond(request);
    }

    private PlanFile word(UUID id) {
        PrintedPlan plan = documents.printed(id);
        return PlanFile.word(
                plan.title(), "plan-" + id + ".docx", PlanDocument.of(plan).toBytes());
    }

    private PlanFile ledger(UUID id) {
        Ledger ledger = documents.ledger(id);
        return PlanFile.sheet(ledger.title(), "ledger-" + id + ".xlsx", ledger, ledger::writeTo);
    }
}
