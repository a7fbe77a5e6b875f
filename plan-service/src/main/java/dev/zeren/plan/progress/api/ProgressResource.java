package dev.zeren.plan.progress.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.idempotency.Idempotent;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.progress.application.ProgressReportView;
import dev.zeren.plan.progress.application.ProgressService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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

/** Progress reports on a task. */
@Path("/api/v1/tasks/{task}/progress-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "progress")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ})
public class ProgressResource {

    private final ProgressService progress;

    ProgressResource(ProgressService progress) {
        this.progress = progress;
    }

    @GET
    @Operation(summary = "列出进展报告，新的在前 · list progress reports, the newest first")
    public Page<ProgressResponse> list(@PathParam("task") UUID task, @Valid @BeanParam PageRequest page) {
        return progress.list(task, page).map(ProgressResponse::from);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "读取进展报告 · read a progress report")
    public ProgressResponse get(@PathParam("task") UUID task, @PathParam("id") UUID id) {
        return ProgressResponse.from(progress.get(task, id));
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.OFFICE_STAFF, Roles.PLANNER})
    @Operation(summary = "报告进展 · report progress")
    @APIResponse(
            responseCode = "201",
            description = "进展报告 · the report",
            content = @Content(schema = @Schema(implementation = ProgressResponse.class)))
    public Response report(@PathParam("task") UUID task, @NotNull @Valid ProgressRequest request) {
        ProgressReportView report = progress.report(task, request.toCommand());
        return Response.created(URI.create("/api/v1/tasks/" + task + "/progress-reports/" + report.id()))
                .entity(ProgressResponse.from(report))
                .build();
    }
}
