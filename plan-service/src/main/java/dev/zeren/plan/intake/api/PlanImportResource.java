package dev.zeren.plan.intake.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.problem.Problems;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.term.PlanKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

/** Takes a bureau's document in. */
@Path("/api/v1/plans/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
@RolesAllowed({Roles.PLANNER, Scopes.PLANS_WRITE})
public class PlanImportResource {

    private final ImportGate gate;
    private final ImportOnce once;
    private final Problems problems;

    PlanImportResource(ImportGate gate, ImportOnce once, Problems problems) {
        this.gate = gate;
        this.once = once;
        this.problems = problems;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "导入计划（Word、PDF、Excel、网页、文本） · import a plan from Word, PDF, Excel, a web page or text",
            description = "读出部分、任务和责任分工，逐一对应名录。读不懂的列在 findings 和 unread 中，带原文位置。"
                    + "dryRun=true 只读不存；createMissing=true 把名录中没有的人员和科室加入名录。")
    @APIResponse(
            responseCode = "201",
            description = "新的草稿 · the new draft",
            content = @Content(schema = @Schema(implementation = ImportResponse.class)))
    @APIResponse(
            responseCode = "200",
            description = "dryRun 的结果 · the result of a dry run",
            content = @Content(schema = @Schema(implementation = ImportResponse.class)))
    public Response importPlan(
            @RestForm("file") @NotNull FileUpload file,
            @RestForm("title") @Size(min = 1, max = 300) String title,
            @RestForm("year") @Min(1900) @Max(2200) Integer year,
            @RestForm("kind") @Pattern(regexp = PlanKind.PATTERN) String kind,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("createMissing") @DefaultValue("false") boolean createMissing) {
        return gate.pass(() -> once.importPlan(file, title, year, kind, dryRun, createMissing, problems.language()));
    }
}
