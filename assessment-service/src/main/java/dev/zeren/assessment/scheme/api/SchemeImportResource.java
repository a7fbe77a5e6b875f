package dev.zeren.assessment.scheme.api;

import dev.zeren.assessment.Scopes;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.problem.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Takes a bureau's scheme in. */
@Path("/api/v1/schemes/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "schemes")
@RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.ASSESSMENTS_WRITE})
public class SchemeImportResource {

    private final SchemeImportGate gate;
    private final SchemeImportOnce once;
    private final Problems problems;

    SchemeImportResource(SchemeImportGate gate, SchemeImportOnce once, Problems problems) {
        this.gate = gate;
        this.once = once;
        this.problems = problems;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "导入考核方案（Word、Excel、PDF、网页、文本） · import a scheme from Word, Excel, PDF, a web page or text",
            description = "读出各级指标、分值、评分标准和说明，建议计分方式和规则，由人核对。没有读懂的列在 reading 和 unread 中，带原文位置。"
                    + "dryRun=true 只读不存。 Reads indicators, points, scoring and notes, and proposes methods and rules"
                    + " for a person to confirm. dryRun=true keeps nothing.")
    @APIResponse(
            responseCode = "201",
            description = "新的草稿 · the new draft",
            content = @Content(schema = @Schema(implementation = SchemeImportResponse.class)))
    @APIResponse(
            responseCode = "200",
            description = "dryRun 的结果 · the result of a dry run",
            content = @Content(schema = @Schema(implementation = SchemeImportResponse.class)))
    public Response importScheme(
            @RestForm("file") @NotNull FileUpload file,
            @RestForm("title") @Size(min = 1, max = 300) String title,
            @RestForm("year") @Min(1900) @Max(2200) Integer year,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        return gate.pass(() -> once.importScheme(file, title, year, dryRun, problems.language()));
    }
}
