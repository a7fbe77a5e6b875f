package dev.zeren.plan.rectification.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.MergePatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.idempotency.Idempotent;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.rectification.application.ProblemList;
import dev.zeren.plan.rectification.application.ProblemService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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

/** The problem list. */
@Path("/api/v1/problems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rectification")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ, Scopes.PLANS_WRITE})
public class ProblemResource {

    private final ProblemList list;
    private final ProblemService problems;

    ProblemResource(ProblemList list, ProblemService problems) {
        this.list = list;
        this.problems = problems;
    }

    @GET
    @Operation(
            summary = "问题清单，新的在前 · the problem list, the newest first",
            description = "局领导、规划、审计和管理人员看到全部；其他人看到由本单位或本人整改的、涉及本单位的和自己登记的。"
                    + "from、to：整改期限在其中。 from, to: to be rectified within these days."
                    + " Leaders, planners, auditors and administrators see all; others what they or their units are to"
                    + " rectify, what concerns their units, and what they registered.")
    public Page<ProblemResponse> list(@Valid @BeanParam ProblemFilter filter, @Valid @BeanParam PageRequest page) {
        return list.list(filter.toQuery(), page).map(ProblemResponse::from);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "读取问题 · read a problem")
    public ProblemResponse get(@PathParam("id") UUID id) {
        return ProblemResponse.from(list.get(id));
    }

    @GET
    @Path("{id}/steps")
    @Operation(summary = "问题的整改过程 · the steps that a problem has gone")
    public Page<ProblemStepResponse> steps(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return list.steps(id, page).map(ProblemStepResponse::from);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Roles.LEADER, Scopes.PLANS_WRITE})
    @Operation(summary = "登记问题 · register a problem")
    @APIResponse(
            responseCode = "201",
            description = "问题 · the problem",
            content = @Content(schema = @Schema(implementation = ProblemResponse.class)))
    public Response register(@NotNull @Valid ProblemRequest request) {
        ProblemResponse problem = ProblemResponse.from(problems.register(request.toCommand()));
        return Response.created(URI.create("/api/v1/problems/" + problem.id()))
                .entity(problem)
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.PLANS_WRITE})
    @Operation(
            summary = "修改问题 · change a problem",
            description = "整改完成之前；lookBackOn 在销号之后。 Before it is rectified; lookBackOn once it is signed off.")
    public ProblemResponse change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ProblemPatch patch) {
        return ProblemResponse.from(problems.change(id, IfMatch.of(ifMatch), patch.toCommand()));
    }
}
