package dev.zeren.assessment.round.api;

import dev.zeren.assessment.Scopes;
import dev.zeren.assessment.round.application.RoundActs;
import dev.zeren.assessment.round.application.RoundView;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
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

/** What is done to a round. */
@Path("/api/v1/rounds/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rounds")
@RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.ASSESSMENTS_WRITE})
public class RoundActResource {

    private final RoundActs rounds;

    RoundActResource(RoundActs rounds) {
        this.rounds = rounds;
    }

    @POST
    @Path("open")
    @Operation(summary = "开启本轮 · open a round", description = "先分配评分人。 Draw who scores whom first.")
    public RoundResponse open(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return response(rounds.open(id, IfMatch.of(ifMatch)));
    }

    @POST
    @Path("extend")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "延长一个阶段 · move the end of a phase")
    public RoundResponse extend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid RoundActRequests.Extension request) {
        return response(rounds.extend(id, IfMatch.of(ifMatch), request.toCommand()));
    }

    @POST
    @Path("confirm")
    @Operation(summary = "结束评分 · end the scoring")
    public RoundResponse confirm(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return response(rounds.confirm(id, IfMatch.of(ifMatch)));
    }

    @POST
    @Path("reopen")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "公示前重新评分 · let it be scored again, before it is published")
    public RoundResponse reopen(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid RoundActRequests.Reason request) {
        return response(rounds.reopen(id, IfMatch.of(ifMatch), request.reason()));
    }

    @POST
    @Path("withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "撤销本轮 · end a round without a result")
    public RoundResponse withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid RoundActRequests.Reason request) {
        return response(rounds.withdraw(id, IfMatch.of(ifMatch), request.reason()));
    }

    private static RoundResponse response(RoundView view) {
        return RoundResponse.from(view);
    }
}
