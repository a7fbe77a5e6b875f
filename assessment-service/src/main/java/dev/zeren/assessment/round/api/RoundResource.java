package dev.zeren.assessment.round.api;

import dev.zeren.assessment.Scopes;
import dev.zeren.assessment.round.application.RoundList;
import dev.zeren.assessment.round.application.RoundList.RoundQuery;
import dev.zeren.assessment.round.application.RoundService;
import dev.zeren.assessment.round.domain.RoundStatus;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.MergePatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** Assessment rounds. */
@Path("/api/v1/rounds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rounds")
@RolesAllowed({Roles.MEMBER, Scopes.ASSESSMENTS_READ, Scopes.ASSESSMENTS_WRITE})
public class RoundResource {

    private final RoundList list;
    private final RoundService rounds;

    RoundResource(RoundList list, RoundService rounds) {
        this.list = list;
        this.rounds = rounds;
    }

    @GET
    @Operation(
            summary = "考核轮次，新的在前 · assessment rounds, the newest first",
            description = "局领导、规划、审计和管理人员看到全部；其他人看到由自己评分的和考核本单位的，草稿除外。"
                    + " Leaders, planners, auditors and administrators see all; others those in which they score or that"
                    + " assess their units, no drafts.")
    public Page<RoundResponse> list(
            @QueryParam("year") @Min(1900) @Max(2200) Integer year,
            @QueryParam("status") RoundStatus status,
            @QueryParam("schemeVersion") UUID schemeVersion,
            @QueryParam("assessee") @Parameter(description = "考核对象（单位） · the unit that is assessed") UUID assessee,
            @QueryParam("evaluator") @Parameter(description = "评分人 · the person who scores") UUID evaluator,
            @Valid @BeanParam PageRequest page) {
        return list.list(new RoundQuery(year, status, schemeVersion, assessee, evaluator), page)
                .map(RoundResponse::from);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "读取考核轮次 · read a round")
    public RoundResponse get(@PathParam("id") UUID id) {
        return RoundResponse.from(list.get(id));
    }

    @GET
    @Path("{id}/assessees")
    @Operation(summary = "考核对象 · whom a round assesses")
    public Page<AssesseeResponse> assessees(
            @PathParam("id") UUID id,
            @QueryParam("class") @Size(min = 1, max = 60) @Parameter(description = "类别 · the class")
                    String assesseeClass,
            @Valid @BeanParam PageRequest page) {
        return list.assessees(id, assesseeClass, page).map(AssesseeResponse::from);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.ASSESSMENTS_WRITE})
    @Operation(summary = "建立考核轮次（草稿） · make a round, as a draft")
    @APIResponse(
            responseCode = "201",
            description = "考核轮次 · the round",
            content = @Content(schema = @Schema(implementation = RoundResponse.class)))
    public Response create(@NotNull @Valid RoundRequests.Round request) {
        RoundResponse round = RoundResponse.from(rounds.create(request.toCommand()));
        return Response.created(URI.create("/api/v1/rounds/" + round.id()))
                .entity(round)
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.ASSESSMENTS_WRITE})
    @Operation(
            summary = "修改草稿 · change a draft",
            description = "考核对象或回避年数改变后须重新分配评分人。 Other assessees or years of recusal: draw again who scores whom.")
    public RoundResponse change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid RoundPatch patch) {
        return RoundResponse.from(rounds.change(id, IfMatch.of(ifMatch), patch.toCommand()));
    }

    @PUT
    @Path("{id}/panels")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.ASSESSMENTS_WRITE})
    @Operation(summary = "设定草稿的检查小组 · set the panels of a draft")
    public RoundResponse replacePanels(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid RoundRequests.Panels request) {
        return RoundResponse.from(
                rounds.replacePanels(id, IfMatch.of(ifMatch), RoundRequests.panels(request.panels())));
    }

    @POST
    @Path("{id}/panels/copy")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.ASSESSMENTS_WRITE})
    @Operation(
            summary = "沿用另一轮的检查小组 · take over the panels of another round",
            description = "本轮没有的指标和单位略去。 Without indicators and units that this round does not have.")
    public RoundResponse copyPanels(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid RoundRequests.PanelCopy request) {
        return RoundResponse.from(rounds.copyPanels(id, IfMatch.of(ifMatch), request.fromRoundId()));
    }
}
