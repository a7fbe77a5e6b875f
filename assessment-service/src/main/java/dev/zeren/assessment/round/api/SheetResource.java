package dev.zeren.assessment.round.api;

import dev.zeren.assessment.Scopes;
import dev.zeren.assessment.round.application.SheetList;
import dev.zeren.assessment.round.application.SheetList.SheetQuery;
import dev.zeren.assessment.round.application.SheetService;
import dev.zeren.assessment.round.domain.SheetStatus;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.MergePatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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

/** The score sheets of a round. */
@Path("/api/v1/rounds/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "score-sheets")
@RolesAllowed({Roles.ASSESSOR, Roles.ASSESSEE})
public class SheetResource {

    private final SheetList list;
    private final SheetService sheets;

    SheetResource(SheetList list, SheetService sheets) {
        this.list = list;
        this.sheets = sheets;
    }

    @GET
    @Path("sheets")
    @RolesAllowed({Roles.MEMBER, Scopes.ASSESSMENTS_READ, Scopes.ASSESSMENTS_WRITE})
    @Operation(
            summary = "评分表，新的在前 · score sheets, the newest first",
            description = "不含评分内容。评分人看到自己的，复核协调开始后也看到同一考核对象已提交的；考核对象看到自己的自评。"
                    + " Without what was given. Evaluators see their own, from reconciliation on what was submitted for"
                    + " their assessees too; assessees their self-assessment.")
    public Page<SheetResponse> list(
            @PathParam("id") UUID id,
            @QueryParam("assessee") UUID assessee,
            @QueryParam("evaluator") UUID evaluator,
            @QueryParam("period") @Size(min = 1, max = 60) String period,
            @QueryParam("status") SheetStatus status,
            @Valid @BeanParam PageRequest page) {
        return list.list(id, new SheetQuery(assessee, evaluator, period, status), page)
                .map(SheetResponse::from);
    }

    @GET
    @Path("sheets/{sheet}")
    @RolesAllowed({Roles.MEMBER, Scopes.ASSESSMENTS_READ, Scopes.ASSESSMENTS_WRITE})
    @Operation(
            summary = "读取评分表 · read a score sheet",
            description = "他人的评分表在提交并进入复核协调之前不可见。"
                    + " Another's sheet is shown once it is submitted and reconciliation has begun.")
    public SheetResponse get(@PathParam("id") UUID id, @PathParam("sheet") UUID sheet) {
        return SheetResponse.from(list.get(id, sheet));
    }

    @GET
    @Path("missing-sheets")
    @RolesAllowed({
        Roles.BUREAU_ADMIN,
        Roles.PLANNER,
        Roles.LEADER,
        Roles.AUDITOR,
        Scopes.ASSESSMENTS_READ,
        Scopes.ASSESSMENTS_WRITE
    })
    @Operation(summary = "谁还没有提交 · who has not submitted")
    public Page<MissingSheetResponse> missing(
            @PathParam("id") UUID id,
            @QueryParam("selfAssessment")
                    @DefaultValue("false")
                    @Parameter(description = "看自评，而不是评分人的 · self-assessments instead of the evaluators' sheets")
                    boolean selfAssessment,
            @Valid @BeanParam PageRequest page) {
        return list.missing(id, selfAssessment, page).map(MissingSheetResponse::from);
    }

    @POST
    @Path("sheets")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "开始评分（草稿） · begin a score sheet, as a draft",
            description = "首次评分后考核方案的这一版本不能再修改。 From the first score on the scheme's version is not changed.")
    @APIResponse(
            responseCode = "201",
            description = "评分表 · the sheet",
            content = @Content(schema = @Schema(implementation = SheetResponse.class)))
    public Response begin(@PathParam("id") UUID id, @NotNull @Valid SheetRequests.Begin request) {
        SheetResponse sheet = SheetResponse.from(sheets.begin(id, request.toCommand()));
        return Response.created(URI.create("/api/v1/rounds/" + id + "/sheets/" + sheet.id()))
                .entity(sheet)
                .build();
    }

    @PATCH
    @Path("sheets/{sheet}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "修改评分 · change what is given")
    public SheetResponse change(
            @PathParam("id") UUID id,
            @PathParam("sheet") UUID sheet,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid SheetRequests.Change patch) {
        return SheetResponse.from(sheets.change(id, sheet, IfMatch.of(ifMatch), patch.toItems()));
    }

    @POST
    @Path("sheets/{sheet}/submit")
    @Operation(summary = "提交评分表 · hand a sheet in")
    public SheetResponse submit(
            @PathParam("id") UUID id, @PathParam("sheet") UUID sheet, @HeaderParam("If-Match") String ifMatch) {
        return SheetResponse.from(sheets.submit(id, sheet, IfMatch.of(ifMatch)));
    }

    @POST
    @Path("sheets/{sheet}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN})
    @Operation(
            summary = "退回评分表 · send a sheet back",
            description = "退回的可在下一阶段结束前重新提交。 It can be submitted again until the next phase ends.")
    public SheetResponse giveBack(
            @PathParam("id") UUID id,
            @PathParam("sheet") UUID sheet,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid RoundActRequests.Reason request) {
        return SheetResponse.from(sheets.giveBack(id, sheet, IfMatch.of(ifMatch), request.reason()));
    }
}
