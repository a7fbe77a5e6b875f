package dev.zeren.plan.plan.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.domain.Language;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.idempotency.Idempotent;
import dev.zeren.kit.problem.Problems;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.plan.application.AmendmentService;
import dev.zeren.plan.plan.application.AmendmentView;
import dev.zeren.plan.plan.application.RevisionService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Amendments of an issued plan, and what it was after each of them. */
@Path("/api/v1/plans/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ})
public class AmendmentResource {

    private final AmendmentService amendments;
    private final RevisionService revisions;
    private final Problems problems;

    AmendmentResource(AmendmentService amendments, RevisionService revisions, Problems problems) {
        this.amendments = amendments;
        this.revisions = revisions;
        this.problems = problems;
    }

    @POST
    @Path("amendments")
    @Idempotent
    @RolesAllowed({Roles.MEMBER, Scopes.PLANS_WRITE})
    @Operation(
            summary = "修订已下达的计划 · amend an issued plan",
            description = "If-Match 用计划的 ETag。全部改动一次完成，或一项也不做；有错的逐条列出。"
                    + "谁可以修订、是否须写批准人，见 /api/v1/plans/amendment-rules。任务的状态、完成比例和进展报告不变。"
                    + " If-Match takes the plan's ETag. All of the changes are made, or none; each that is faulty is named."
                    + " Who may amend, and whether an approver is named, is in the amendment rules. Status, percent and"
                    + " reports of tasks stay.")
    @APIResponse(
            responseCode = "201",
            description = "修订；ETag 是计划的新版本 · the amendment; its ETag is the plan's new version",
            content = @Content(schema = @Schema(implementation = AmendmentResponse.class)))
    public Response amend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AmendmentRequest request) {
        AmendmentView made = amendments.amend(id, IfMatch.of(ifMatch), request.toCommand());
        return Response.created(URI.create("/api/v1/plans/" + id + "/amendments/" + made.number()))
                .entity(AmendmentResponse.from(made, problems.language()))
                .build();
    }

    @GET
    @Path("amendments")
    @Operation(summary = "列出修订，新的在前 · list amendments, the newest first")
    public Page<AmendmentResponse> list(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        Language language = problems.language();
        return amendments.list(id, page).map(one -> AmendmentResponse.from(one, language));
    }

    @GET
    @Path("amendments/{number}")
    @Operation(summary = "读取修订 · read an amendment")
    public AmendmentResponse get(@PathParam("id") UUID id, @PathParam("number") int number) {
        return AmendmentResponse.from(amendments.get(id, number), problems.language());
    }

    @GET
    @Path("revisions/{number}")
    @Operation(
            summary = "计划在某次修订之后的样子 · the plan as it was after an amendment",
            description = "0 是下达时的样子。状态和完成比例不属于版本。 0: as it was issued. Status and percent are not part of it.")
    public RevisionResponse revision(@PathParam("id") UUID id, @PathParam("number") int number) {
        return RevisionResponse.from(revisions.get(id, number), problems.language());
    }

    @GET
    @Path("diff")
    @Operation(
            summary = "两版之间谁改了什么 · who moved what between two revisions",
            description = "任务按 id 对应。 Tasks are matched by their ids.")
    public DiffResponse diff(
            @PathParam("id") UUID id,
            @Parameter(description = "省略则为下达时 · absent: as it was issued") @QueryParam("from") Integer from,
            @Parameter(description = "省略则为现在 · absent: as it is") @QueryParam("to") Integer to) {
        return DiffResponse.from(revisions.diff(id, from, to), problems.language());
    }
}
