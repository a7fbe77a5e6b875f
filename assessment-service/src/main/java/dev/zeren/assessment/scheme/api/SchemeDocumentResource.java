package dev.zeren.assessment.scheme.api;

import dev.zeren.assessment.AssessmentFile;
import dev.zeren.assessment.Scopes;
import dev.zeren.assessment.scheme.application.SchemeExportService;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.problem.Problem;
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

/** A version of a scheme as a file. */
@Path("/api/v1/schemes/{id}/versions/{number}/document")
@Tag(name = "schemes")
@RolesAllowed({Roles.MEMBER, Scopes.ASSESSMENTS_READ, Scopes.ASSESSMENTS_WRITE})
public class SchemeDocumentResource {

    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.valueOf(AssessmentFile.SHEET), MediaType.valueOf(AssessmentFile.WORD))
            .build();

    private final SchemeExportService files;

    SchemeDocumentResource(SchemeExportService files) {
        this.files = files;
    }

    @GET
    @Produces({AssessmentFile.SHEET, AssessmentFile.WORD})
    @Operation(
            summary = "导出一个版本（.xlsx 或 .docx） · export a version",
            description = "按 Accept 选择；可改后重新导入，内容相同。 By Accept; it imports again to the same content.")
    @APIResponse(
            responseCode = "200",
            description = "文件 · the file",
            content = {
                @Content(
                        mediaType = AssessmentFile.SHEET,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = AssessmentFile.WORD, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "406",
            description = "不提供这种格式 · no such form",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response get(@PathParam("id") UUID id, @PathParam("number") int number, @Context Request request) {
        boolean word = request.selectVariant(FORMS).getMediaType().equals(MediaType.valueOf(AssessmentFile.WORD));
        return (word ? files.word(id, number) : files.sheet(id, number)).respond(request);
    }
}
