package dev.zeren.plan.plan.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.idempotency.Idempotent;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.plan.application.CorrectionService;
import dev.zeren.plan.plan.application.CorrectionView;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Corrections of a draft before it is issued. */
@Path("/api/v1/plans/{id}/corrections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
@RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.PLANS_WRITE})
public class CorrectionResource {

    private final CorrectionService corrections;
    private final ObjectMapper json;

    CorrectionResource(CorrectionService corrections, ObjectMapper json) {
        this.corrections = corrections;
        this.json = json;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "更正草稿 · correct a draft",
            description = "If-Match 用计划的 ETag。resolve：这个名称代表名录中的哪一条；reword：改文字；drop：不是任务；"
                    + "join：并入前一项任务；split：从正文某处起另成一项；section：改部分的类别、层级或标题；"
                    + "noise：正文的一段是多余的文字；label：印出的责任类别属于哪种分工；"
                    + "assign：改一项任务分工中的名称；target：认可、改正、去掉或增加目标、期限、频次。"
                    + "识别结果（reading）中的位置始终指导入的原文，更正后不再与任务的文字逐字对应；"
                    + "split 之后每个目标归印有其原文的那一项。"
                    + " If-Match takes the plan's ETag. Places in a task's reading always refer to the document as"
                    + " imported; after a correction they need not match the task's words. Of a task that is split, each"
                    + " target goes with the part that prints its words.")
    @APIResponse(
            responseCode = "201",
            description = "更正；ETag 是计划的新版本 · the correction; its ETag is the plan's new version",
            content = @Content(schema = @Schema(implementation = CorrectionResponse.class)))
    public Response correct(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CorrectionRequest request)
            throws JsonProcessingException {
        String asSent = json.writerFor(CorrectionRequest.class).writeValueAsString(request);
        CorrectionView made = corrections.correct(id, IfMatch.of(ifMatch), request.toCommand(), asSent);
        return Response.created(URI.create("/api/v1/plans/" + id + "/corrections/" + made.number()))
                .entity(CorrectionResponse.from(made))
                .build();
    }

    @POST
    @Path("undo")
    @Operation(
            summary = "撤销最近一次更正 · take the last correction back",
            description = "逐次撤销，直到导入时的样子；由这次更正学到的也一并收回。更正之后另设的任务期限保留。"
                    + " One after the other, back to what was imported; what was learned by the"
                    + " correction goes too. Due dates set since are kept.")
    public CorrectionResponse undo(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return CorrectionResponse.from(corrections.undo(id, IfMatch.of(ifMatch)));
    }

    @GET
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Roles.AUDITOR, Scopes.PLANS_WRITE})
    @Operation(summary = "列出更正，新的在前 · list corrections, the newest first")
    public Page<CorrectionResponse> list(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return corrections.list(id, page).map(CorrectionResponse::from);
    }

    @GET
    @Path("{number}")
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Roles.AUDITOR, Scopes.PLANS_WRITE})
    @Operation(summary = "读取更正 · read a correction")
    public CorrectionResponse get(@PathParam("id") UUID id, @PathParam("number") int number) {
        return CorrectionResponse.from(corrections.get(id, number));
    }
}
