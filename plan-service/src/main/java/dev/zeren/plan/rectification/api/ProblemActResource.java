package dev.zeren.plan.rectification.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.rectification.api.ProblemActRequests.LookBack;
import dev.zeren.plan.rectification.api.ProblemActRequests.Outcome;
import dev.zeren.plan.rectification.api.ProblemActRequests.Rectify;
import dev.zeren.plan.rectification.api.ProblemActRequests.Return;
import dev.zeren.plan.rectification.api.ProblemActRequests.SignOff;
import dev.zeren.plan.rectification.api.ProblemActRequests.Start;
import dev.zeren.plan.rectification.api.ProblemActRequests.Withdraw;
import dev.zeren.plan.rectification.application.ProblemActs;
import dev.zeren.plan.rectification.application.ProblemView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is done to a problem. */
@Path("/api/v1/problems/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rectification")
@RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Roles.LEADER})
public class ProblemActResource {

    private final ProblemActs problems;

    ProblemActResource(ProblemActs problems) {
        this.problems = problems;
    }

    @POST
    @Path("start")
    @RolesAllowed({Roles.OFFICE_STAFF, Roles.LEADER, Roles.PLANNER, Roles.BUREAU_ADMIN})
    @Operation(summary = "确定整改措施，开始整改 · fix the measures and begin")
    public ProblemResponse start(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Start request) {
        return response(problems.start(id, IfMatch.of(ifMatch), request.measure(), request.cause()));
    }

    @POST
    @Path("rectify")
    @RolesAllowed({Roles.OFFICE_STAFF, Roles.LEADER, Roles.PLANNER, Roles.BUREAU_ADMIN})
    @Operation(summary = "报告整改完成 · report it rectified")
    public ProblemResponse rectify(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Rectify request) {
        return response(problems.rectify(id, IfMatch.of(ifMatch), request.toSaid()));
    }

    @POST
    @Path("return")
    @Operation(summary = "退回整改 · find it not rectified")
    public ProblemResponse giveBack(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Return request) {
        return response(problems.giveBack(
                id, IfMatch.of(ifMatch), request.reason(), ProblemActRequests.deadline(request.deadline())));
    }

    @POST
    @Path("sign-off")
    @Operation(
            summary = "核实并销号 · verify a problem and sign it off",
            description = "由本局规则所定的人员，且不是整改的人或其单位的人。"
                    + " By whom the bureau's rules name, and nobody who rectified it or is of the unit that did.")
    public ProblemResponse signOff(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid SignOff request) {
        return response(problems.signOff(id, IfMatch.of(ifMatch), request.opinion(), request.lookBackOn()));
    }

    @POST
    @Path("look-back")
    @Operation(
            summary = "回头看：保持，或重新整改 · look back: kept, or reopened",
            description =
                    "outcome 为 reopened 时即 allowed 中的 reopen。 With outcome reopened it is what allowed calls reopen.")
    public ProblemResponse lookBack(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid LookBack request) {
        IfMatch version = IfMatch.of(ifMatch);
        return response(
                request.outcome() == Outcome.KEPT
                        ? problems.keep(id, version, request.toSaid())
                        : problems.reopen(
                                id, version, request.toSaid(), ProblemActRequests.deadline(request.deadline())));
    }

    @POST
    @Path("withdraw")
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.PLANS_WRITE})
    @Operation(summary = "撤销问题 · take a problem off the list")
    public ProblemResponse withdraw(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Withdraw request) {
        return response(problems.withdraw(id, IfMatch.of(ifMatch), request.reason()));
    }

    private static ProblemResponse response(ProblemView problem) {
        return ProblemResponse.from(problem);
    }
}
