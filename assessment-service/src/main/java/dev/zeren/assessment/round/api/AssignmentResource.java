package dev.zeren.assessment.round.api;

import dev.zeren.assessment.Scopes;
import dev.zeren.assessment.round.application.AssignmentService;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who scores whom. */
@Path("/api/v1/rounds/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rounds")
@RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.ASSESSMENTS_WRITE})
public class AssignmentResource {

    private final AssignmentService assignments;

    AssignmentResource(AssignmentService assignments) {
        this.assignments = assignments;
    }

    @GET
    @Path("assignments")
    @RolesAllowed({Roles.MEMBER, Scopes.ASSESSMENTS_READ, Scopes.ASSESSMENTS_WRITE})
    @Operation(summary = "由谁为谁评分 · who scores whom", description = "评分人只看到自己的。 Evaluators see their own only.")
    public Page<AssignmentResponse> list(
            @PathParam("id") UUID id,
            @QueryParam("assessee") UUID assessee,
            @QueryParam("evaluator") UUID evaluator,
            @Valid @BeanParam PageRequest page) {
        return assignments.list(id, assessee, evaluator, page).map(AssignmentResponse::from);
    }

    @POST
    @Path("assignments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "随机分配评分人 · draw who scores whom",
            description = "在草稿中；按回避规则，负担均衡；相同的种子得到相同的分配，原有的分配作废。"
                    + " In a draft; nobody is drawn for a unit from which he is recused, and loads are even. The same seed"
                    + " draws the same; what was drawn before is forgotten.")
    public RoundResponse draw(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid RoundActRequests.Draw request) {
        return RoundResponse.from(assignments.draw(id, IfMatch.of(ifMatch), request.seed()));
    }

    @POST
    @Path("assignment-changes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "更换一个考核对象的评分人 · change who scores an assessee")
    public RoundResponse change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid RoundActRequests.Change request) {
        return RoundResponse.from(assignments.change(id, IfMatch.of(ifMatch), request.toCommand()));
    }

    @POST
    @Path("evaluator-removals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "评分人退出本轮 · have an evaluator leave",
            description = "他不能再评分，已评的不计入。 He scores nothing more, and what he scored does not count.")
    public RoundResponse remove(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid RoundActRequests.EvaluatorRemoval request) {
        return RoundResponse.from(assignments.remove(id, IfMatch.of(ifMatch), request.toCommand()));
    }
}
