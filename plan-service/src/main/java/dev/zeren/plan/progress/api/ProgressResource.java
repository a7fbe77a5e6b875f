package dev.zeren.plan.progress.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.MergePatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.idempotency.Idempotent;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.progress.application.ProgressReportView;
import dev.zeren.plan.progress.application.ProgressService;
import dev.zeren.plan.progress.application.ReportLifeService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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

/** Progress reports on a task. */
@Path("/api/v1/tasks/{task}/progress-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "progress")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ})
public class ProgressResource {

    private final ProgressService progress;
    private final ReportLifeService life;

    ProgressResource(ProgressService progress, ReportLifeService life) {
        this.progress = progress;
        this.life = life;
    }

    @GET
    @Operation(
            summary = "列出进展报告，新的在前 · list progress reports, the newest first",
            description =
                    "已被更正版取代的不列。审核中的只有本科室、规划人员和审核人看到。"
                            + " Without what a corrected version superseded. What is not accepted yet, its office, planners and reviewers see.")
    public Page<ProgressResponse> list(@PathParam("task") UUID task, @Valid @BeanParam PageRequest page) {
        return progress.list(task, page).map(ProgressResponse::from);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "读取进展报告 · read a progress report")
    public ProgressResponse get(@PathParam("task") UUID task, @PathParam("id") UUID id) {
        return ProgressResponse.from(progress.get(task, id));
    }

    @GET
    @Path("{id}/versions")
    @Operation(summary = "列出一份报告的各版，新的在前 · list the versions of a report, the newest first")
    public Page<ProgressResponse> versions(
            @PathParam("task") UUID task, @PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return progress.versions(task, id, page).map(ProgressResponse::from);
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.OFFICE_STAFF, Roles.PLANNER})
    @Operation(
            summary = "报告进展 · report progress",
            description =
                    "提交给 progress-rules 规定的审核人；没有规定审核人的，提交即计入。draft 为 true 时只存为草稿。"
                            + " Handed to the reviewers of progress-rules; without any, it counts at once. With draft it is kept as a draft.")
    @APIResponse(
            responseCode = "201",
            description = "进展报告 · the report",
            content = @Content(schema = @Schema(implementation = ProgressResponse.class)))
    public Response report(@PathParam("task") UUID task, @NotNull @Valid ProgressRequest request) {
        return created(progress.report(task, request.toCommand()));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.OFFICE_STAFF, Roles.PLANNER})
    @Operation(summary = "修改草稿或被退回的报告 · change a draft or a returned report")
    public ProgressResponse change(
            @PathParam("task") UUID task,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ProgressPatch patch) {
        return ProgressResponse.from(life.change(task, id, IfMatch.of(ifMatch), patch.toCommand()));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.OFFICE_STAFF, Roles.PLANNER})
    @Operation(
            summary = "删除草稿 · delete a draft",
            description =
                    "由起草人或规划人员；已提交过的先撤回，退回、通过的不能删除。"
                            + " By who began it, or a planner. A submitted one is withdrawn first; returned and accepted ones stay.")
    public void delete(
            @PathParam("task") UUID task, @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        life.delete(task, id, IfMatch.of(ifMatch));
    }

    @POST
    @Path("{id}/submit")
    @RolesAllowed({Roles.OFFICE_STAFF, Roles.PLANNER})
    @Operation(summary = "提交报告 · hand a report in")
    public ProgressResponse submit(
            @PathParam("task") UUID task, @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ProgressResponse.from(life.submit(task, id, IfMatch.of(ifMatch)));
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed({Roles.OFFICE_STAFF, Roles.PLANNER})
    @Operation(summary = "撤回待审的报告 · take a submitted report back")
    public ProgressResponse withdraw(
            @PathParam("task") UUID task, @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ProgressResponse.from(life.withdraw(task, id, IfMatch.of(ifMatch)));
    }

    @POST
    @Path("{id}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OFFICE_STAFF, Roles.LEADER, Roles.PLANNER})
    @Operation(summary = "退回报告并说明理由 · send a report back with a reason")
    public ProgressResponse giveBack(
            @PathParam("task") UUID task,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ReturnRequest request) {
        return ProgressResponse.from(life.giveBack(task, id, IfMatch.of(ifMatch), request.reason()));
    }

    @POST
    @Path("{id}/accept")
    @RolesAllowed({Roles.OFFICE_STAFF, Roles.LEADER, Roles.PLANNER})
    @Operation(summary = "通过报告，计入任务 · accept a report: it counts")
    public ProgressResponse accept(
            @PathParam("task") UUID task, @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ProgressResponse.from(life.accept(task, id, IfMatch.of(ifMatch)));
    }

    @POST
    @Path("{id}/corrections")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OFFICE_STAFF, Roles.PLANNER})
    @Operation(
            summary = "更正已通过的报告：新的一版 · correct an accepted report by a new version",
            description =
                    "新版按同样的规则审核；通过之前，原版计入。未给出的内容沿用原版。"
                            + " It is reviewed like any other; until it is accepted the old one counts. What is not given stays as it was.")
    @APIResponse(
            responseCode = "201",
            description = "新的一版 · the new version",
            content = @Content(schema = @Schema(implementation = ProgressResponse.class)))
    public Response correct(
            @PathParam("task") UUID task, @PathParam("id") UUID id, @NotNull @Valid ReportCorrectionRequest request) {
        return created(life.correct(task, id, request.toCommand()));
    }

    private static Response created(ProgressReportView report) {
        return Response.created(URI.create("/api/v1/tasks/" + report.taskId() + "/progress-reports/" + report.id()))
                .entity(ProgressResponse.from(report))
                .build();
    }

    /** Why a report is sent back. */
    @Schema(name = "ProgressReturnRequest")
    public record ReturnRequest(@NotBlank @Size(max = 1000) String reason) {}
}
