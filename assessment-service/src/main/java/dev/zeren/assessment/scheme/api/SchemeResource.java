package dev.zeren.assessment.scheme.api;

import dev.zeren.assessment.Scopes;
import dev.zeren.assessment.scheme.api.SchemeActRequests.Copy;
import dev.zeren.assessment.scheme.api.SchemeActRequests.Issue;
import dev.zeren.assessment.scheme.api.SchemeActRequests.Withdraw;
import dev.zeren.assessment.scheme.application.SchemeService;
import dev.zeren.assessment.scheme.application.SchemeService.SchemeQuery;
import dev.zeren.assessment.term.SchemeStatus;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Assessment schemes. */
@Path("/api/v1/schemes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "schemes")
@RolesAllowed({Roles.MEMBER, Scopes.ASSESSMENTS_READ, Scopes.ASSESSMENTS_WRITE})
public class SchemeResource {

    private final SchemeService schemes;

    SchemeResource(SchemeService schemes) {
        this.schemes = schemes;
    }

    @GET
    @Operation(
            summary = "列出考核方案，新的在前 · list schemes, the newest first",
            description = "规划、管理、领导和审计人员看到全部，其他人看到下达过的。"
                    + " Planners, administrators, leaders and auditors see all, others what was issued.")
    public Page<SchemeResponse> list(
            @QueryParam("year") @Min(1900) @Max(2200) Integer year,
            @Parameter(description = "有任一版本处于此状态 · one of its versions is in that state") @QueryParam("status")
                    SchemeStatus status,
            @QueryParam("text") @Size(min = 1, max = 100) String text,
            @Valid @BeanParam PageRequest page) {
        return schemes.list(new SchemeQuery(year, status, text), page).map(SchemeResponse::from);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "读取考核方案 · read a scheme")
    public SchemeResponse get(@PathParam("id") UUID id) {
        return SchemeResponse.from(schemes.get(id));
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.ASSESSMENTS_WRITE})
    @Operation(summary = "建立考核方案 · build a scheme", description = "返回第 1 版的草稿。 Answers the draft of its version 1.")
    @APIResponse(
            responseCode = "201",
            description = "第 1 版 · version 1",
            content = @Content(schema = @Schema(implementation = VersionResponse.class)))
    public Response create(@NotNull @Valid SchemeRequest request) {
        return VersionResource.created(schemes.create(request.title(), request.year(), request.content()));
    }

    @POST
    @Path("{id}/issue")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.ASSESSMENTS_WRITE})
    @Operation(
            summary = "下达一个版本 · issue a version",
            description = "If-Match 为该版本的 ETag；有 error 的问题时返回 409。"
                    + " If-Match is the version's ETag; 409 while it has a finding that weighs error.")
    public VersionResponse issue(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Issue request) {
        return VersionResponse.from(schemes.issue(id, request.number(), IfMatch.of(ifMatch)));
    }

    @POST
    @Path("{id}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.ASSESSMENTS_WRITE})
    @Operation(
            summary = "撤回一个版本 · withdraw a version",
            description = "If-Match 为该版本的 ETag；已有的评分不变。 If-Match is the version's ETag; what was scored stays.")
    public VersionResponse withdraw(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Withdraw request) {
        return VersionResponse.from(schemes.withdraw(id, request.number(), IfMatch.of(ifMatch), request.reason()));
    }

    @POST
    @Path("{id}/copies")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.ASSESSMENTS_WRITE})
    @Operation(
            summary = "复制为另一年的方案 · copy to another year",
            description = "返回新方案第 1 版的草稿。 Answers the draft of the new scheme's version 1.")
    @APIResponse(
            responseCode = "201",
            description = "第 1 版 · version 1",
            content = @Content(schema = @Schema(implementation = VersionResponse.class)))
    public Response copy(@PathParam("id") UUID id, @NotNull @Valid Copy request) {
        return VersionResource.created(schemes.copy(id, request.title(), request.year(), request.from()));
    }
}
