package dev.zeren.reporting.completion.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.problem.Problem;
import dev.zeren.reporting.Scopes;
import dev.zeren.reporting.completion.domain.Completion;
import dev.zeren.reporting.completion.query.CompletionReports;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far a plan is carried out. */
@Path("/api/v1/reports/completion")
@Tag(name = "reports")
@RolesAllowed({Roles.BUREAU_ADMIN, Roles.PLANNER, Roles.LEADER, Roles.AUDITOR, Scopes.REPORTS_READ})
public class CompletionResource {

    /** The media type of a .docx. */
    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(WORD))
            .build();

    private final CompletionReports reports;

    CompletionResource(CompletionReports reports) {
        this.reports = reports;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, WORD})
    @Operation(
            summary = "完成情况报告，JSON 或 Word · the completion report, as JSON or Word",
            description = "按部分、牵头领导、责任科室统计；四种状态互斥，之和等于任务数。"
                    + " By part, lead leader and responsible office; the four statuses exclude each other and add up.")
    @APIResponse(
            responseCode = "200",
            description = "报告 · the report",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CompletionResponse.class)),
                @Content(mediaType = WORD, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "404",
            description = "没有这个计划，或无权查看 · no such plan, or not to be seen",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "406",
            description = "不提供这种格式 · no such form",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response get(
            @QueryParam("plan") @NotNull @Parameter(description = "计划的 id · id of the plan") UUID plan,
            @Context Request request) {
        Completion report = reports.of(plan);
        return request.selectVariant(FORMS).getMediaType().equals(MediaType.APPLICATION_JSON_TYPE)
                ? Response.ok(CompletionResponse.from(report), MediaType.APPLICATION_JSON_TYPE)
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                        .build()
                : WordFile.respond(report, request);
    }
}
