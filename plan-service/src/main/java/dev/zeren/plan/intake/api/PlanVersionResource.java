package dev.zeren.plan.intake.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.problem.Problems;
import dev.zeren.plan.Scopes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Takes another version of a plan's document in. */
@Path("/api/v1/plans/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
@RolesAllowed({Roles.PLANNER, Scopes.PLANS_WRITE})
public class PlanVersionResource {

    private final ImportGate gate;
    private final VersionOnce once;
    private final Problems problems;

    PlanVersionResource(ImportGate gate, VersionOnce once, Problems problems) {
        this.gate = gate;
        this.once = once;
        this.problems = problems;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "导入计划的另一版本：比较，或替换草稿 · hold another version of a plan's document against it, or replace the draft",
            description = "dryRun=true 逐项列出新旧两版的差别，什么也不改，计划的状态不限；否则用新版替换草稿，须带 If-Match。"
                    + "对得上的任务和部分保留 id；印法未变的期限和名称，沿用人工设定的结果。"
                    + "替换是一次更正，可用 corrections/undo 撤销。"
                    + " With dryRun=true it says what differs and changes nothing, whatever the plan's status. Otherwise"
                    + " the document takes the place of the draft, with If-Match. Tasks and sections that are the same"
                    + " keep their ids; what people said of a deadline or a name that is printed as before is kept. The"
                    + " replacement is a correction, which corrections/undo takes back.")
    @APIResponse(
            responseCode = "201",
            description = "已替换；ETag 是计划的新版本 · replaced; the ETag is the plan's new version",
            content = @Content(schema = @Schema(implementation = VersionResponse.class)))
    @APIResponse(
            responseCode = "200",
            description = "dryRun 的结果；ETag 是计划现在的版本 · the result of a dry run; the ETag is the plan's version",
            content = @Content(schema = @Schema(implementation = VersionResponse.class)))
    public Response importVersion(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RestForm("file") @NotNull FileUpload file,
            @RestForm("title") @Size(min = 1, max = 300) String title,
            @RestForm("year") @Min(1900) @Max(2200) Integer year,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("createMissing") @DefaultValue("false") boolean createMissing) {
        return gate.pass(
                () -> once.importVersion(id, ifMatch, file, title, year, dryRun, createMissing, problems.language()));
    }
}
