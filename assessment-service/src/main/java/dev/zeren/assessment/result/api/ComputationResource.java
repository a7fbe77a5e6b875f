package dev.zeren.assessment.result.api;

import dev.zeren.assessment.Scopes;
import dev.zeren.assessment.result.application.ResultJob;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.idempotency.Idempotent;
import dev.zeren.kit.job.Job;
import dev.zeren.kit.problem.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Counts the results of a round. */
@Path("/api/v1/rounds/{id}/computations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "results")
@RolesAllowed({Roles.BUREAU_ADMIN, Roles.PLANNER, Scopes.ASSESSMENTS_WRITE})
public class ComputationResource {

    private static final int LOOK_AGAIN_SECONDS = 1;

    private final ResultJob job;
    private final Problems problems;

    ComputationResource(ResultJob job, Problems problems) {
        this.job = job;
        this.problems = problems;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "计算一轮考核的结果 · compute the results of a round",
            description = "在后台计算，答 202。给出 assesseeIds 时只重算这些考核对象，再重新排名；含按名次计分的指标时，重算其所在类别。"
                    + " In the background. With assesseeIds only these are counted again, and all are ranked; where an"
                    + " indicator is scored by place, their class is counted whole.")
    @APIResponse(
            responseCode = "202",
            description = "计算任务：见 Location · the computation: see Location",
            content = @Content(schema = @Schema(implementation = ComputationResponse.class)))
    public Response compute(@PathParam("id") UUID id, @NotNull @Valid ComputationRequest request) {
        Job submitted = job.submit(id, request.some(), problems.language());
        return Response.accepted(ComputationResponse.from(submitted))
                .location(URI.create("/api/v1/rounds/" + id + "/computations/" + submitted.id()))
                .header(HttpHeaders.RETRY_AFTER, LOOK_AGAIN_SECONDS)
                .build();
    }

    @GET
    @Path("{computation}")
    @Operation(
            summary = "计算的进度与结果 · how far a computation is, and what came of it",
            description = "state：waiting、running、done、failed；结束前有 Retry-After。 Before its end with Retry-After.")
    @APIResponse(
            responseCode = "200",
            description = "计算任务 · the computation",
            content = @Content(schema = @Schema(implementation = ComputationResponse.class)))
    public Response computation(@PathParam("id") UUID id, @PathParam("computation") UUID computation) {
        Job found = job.get(id, computation);
        var response = Response.ok(ComputationResponse.from(found));
        if (!found.state().isEnd()) {
            response.header(HttpHeaders.RETRY_AFTER, LOOK_AGAIN_SECONDS);
        }
        return response.build();
    }
}
