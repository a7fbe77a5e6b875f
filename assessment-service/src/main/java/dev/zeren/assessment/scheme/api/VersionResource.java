package dev.zeren.assessment.scheme.api;

import dev.zeren.assessment.Scopes;
import dev.zeren.assessment.scheme.api.SchemeActRequests.NewVersion;
import dev.zeren.assessment.scheme.application.SchemeJson;
import dev.zeren.assessment.scheme.application.SchemeService;
import dev.zeren.assessment.scheme.application.VersionDetail;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.idempotency.Idempotent;
import dev.zeren.kit.problem.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** The versions of an assessment scheme. */
@Path("/api/v1/schemes/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "schemes")
@RolesAllowed({Roles.MEMBER, Scopes.ASSESSMENTS_READ, Scopes.ASSESSMENTS_WRITE})
public class VersionResource {

    private final SchemeService schemes;
    private final Problems problems;

    VersionResource(SchemeService schemes, Problems problems) {
        this.schemes = schemes;
        this.problems = problems;
    }

    @GET
    @Operation(summary = "列出版本，新的在前 · list the versions, the last first")
    public Page<VersionLineResponse> list(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return schemes.versions(id, page).map(VersionLineResponse::from);
    }

    @GET
    @Path("{number}")
    @Operation(summary = "读取一个版本的全部内容 · read a version with all that it says")
    public VersionResponse get(@PathParam("id") UUID id, @PathParam("number") int number) {
        return VersionResponse.from(schemes.version(id, number));
    }

    @GET
    @Path("{number}/findings")
    @Operation(
            summary = "一个版本要核对的问题 · what is to be looked at in a version",
            description = "分值合计不符、无法得分的要点、没有评分办法的目标、不得考核的内容，以及从文件读入时没有读懂的。"
                    + " Weights that do not add up, points nobody can score, goals without measure, what may not be"
                    + " assessed, and what was not understood when it was read from a document.")
    public FindingsResponse findings(@PathParam("id") UUID id, @PathParam("number") int number) {
        return FindingsResponse.from(schemes.findings(id, number), problems.language());
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.ASSESSMENTS_WRITE})
    @Operation(summary = "依据已有版本建立新版本 · make a version from another")
    @APIResponse(
            responseCode = "201",
            description = "新版本的草稿 · the draft of the new version",
            content = @Content(schema = @Schema(implementation = VersionResponse.class)))
    public Response add(@PathParam("id") UUID id, @NotNull @Valid NewVersion request) {
        return created(schemes.newVersion(id, request.from()));
    }

    @PUT
    @Path("{number}/content")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.ASSESSMENTS_WRITE})
    @Operation(
            summary = "整体替换一个版本的内容 · replace the content of a version as a whole",
            description = "首次评分之后返回 409 scheme-frozen。 409 scheme-frozen once a score was given by it.")
    public VersionResponse replace(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid SchemeJson content) {
        return VersionResponse.from(schemes.replace(id, number, IfMatch.of(ifMatch), content));
    }

    static Response created(VersionDetail detail) {
        VersionResponse version = VersionResponse.from(detail);
        URI uri = URI.create("/api/v1/schemes/" + version.schemeId() + "/versions/" + version.number());
        return Response.created(uri).entity(version).build();
    }
}
