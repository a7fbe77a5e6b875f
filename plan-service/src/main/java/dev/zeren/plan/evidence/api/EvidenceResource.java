package dev.zeren.plan.evidence.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.idempotency.Idempotent;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.evidence.application.EvidenceFiles;
import dev.zeren.plan.evidence.application.EvidenceService;
import dev.zeren.plan.evidence.application.EvidenceService.EvidenceQuery;
import dev.zeren.plan.evidence.application.EvidenceView;
import dev.zeren.plan.evidence.domain.Subject;
import dev.zeren.plan.term.EvidenceKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Evidence (佐证材料): files, links, and references to what was given elsewhere. */
@Path("/api/v1/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evidence")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ, Scopes.PLANS_WRITE})
public class EvidenceResource {

    private static final String UUID_PATTERN = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final EvidenceService evidence;
    private final EvidenceFiles files;
    private final FileOnce once;

    EvidenceResource(EvidenceService evidence, EvidenceFiles files, FileOnce once) {
        this.evidence = evidence;
        this.files = files;
        this.once = once;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Roles.OFFICE_STAFF, Roles.LEADER, Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.PLANS_WRITE})
    @Operation(
            operationId = "giveEvidence",
            summary = "提供佐证材料：文件、链接或引用 · give evidence: a file, a link or a reference",
            description =
                    "文件用 multipart/form-data，按内容识别种类；链接和引用用 JSON。一份材料可用于多项内容。"
                            + " A file as multipart/form-data, told by its content; links and references as JSON. One piece serves many things.")
    @APIResponse(
            responseCode = "201",
            description = "佐证材料 · the evidence",
            content = @Content(schema = @Schema(implementation = EvidenceResponse.class)))
    public Response giveFile(
            @RestForm("file") @NotNull FileUpload file,
            @RestForm("title") @Size(min = 1, max = 300) String title,
            @RestForm("description") @Size(max = 2000) String description,
            @RestForm("unitId") @Pattern(regexp = UUID_PATTERN) String unitId) {
        UUID unit = unitId == null ? null : UUID.fromString(unitId);
        return files.pass(() -> once.give(file, title, description, unit));
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OFFICE_STAFF, Roles.LEADER, Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.PLANS_WRITE})
    @Operation(operationId = "giveEvidence")
    @APIResponse(
            responseCode = "201",
            description = "佐证材料 · the evidence",
            content = @Content(schema = @Schema(implementation = EvidenceResponse.class)))
    public Response give(@NotNull @Valid EvidenceRequest request) {
        return created(request.give(evidence));
    }

    static Response created(EvidenceView given) {
        return Response.created(URI.create("/api/v1/evidence/" + given.id()))
                .entity(EvidenceResponse.from(given))
                .build();
    }

    @GET
    @Operation(
            summary = "列出佐证材料，新的在前 · list evidence, the newest first",
            description =
                    "本人提供的和为本人任职单位提供的；规划人员、审计人员、管理员看到全部。subjectKind 与 subjectId 一起给出时，列出用于该内容的。"
                            + " One's own and one's units'; planners, auditors and administrators see all. With subjectKind and subjectId, what serves that thing.")
    public Page<EvidenceResponse> list(
            @QueryParam("mine") @Parameter(description = "只列本人提供的 · only what the caller gave") Boolean mine,
            @QueryParam("kind") EvidenceKind kind,
            @QueryParam("unit") UUID unit,
            @QueryParam("sha256")
                    @Pattern(regexp = "[0-9a-f]{64}")
                    @Parameter(description = "内容相同的文件 · files of this content")
                    String sha256,
            @QueryParam("subjectKind") @Size(max = 30) String subjectKind,
            @QueryParam("subjectId") UUID subjectId,
            @Valid @BeanParam PageRequest page) {
        var query = new EvidenceQuery(mine, kind, unit, sha256, subject(subjectKind, subjectId));
        return evidence.list(query, page).map(EvidenceResponse::from);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "读取佐证材料的信息和用处 · read about a piece of evidence and what it serves")
    public EvidenceResponse get(@PathParam("id") UUID id) {
        return EvidenceResponse.from(evidence.get(id));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.OFFICE_STAFF, Roles.LEADER, Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.PLANS_WRITE})
    @Operation(summary = "删除未被使用的佐证材料 · delete evidence that serves nothing")
    @APIResponse(responseCode = "204", description = "已删除 · deleted")
    public void remove(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        evidence.remove(id, IfMatch.of(ifMatch));
    }

    private static Subject subject(String kind, UUID id) {
        if ((kind == null) != (id == null)) {
            throw new Rejection(
                    CommonProblem.INVALID_PARAMETER,
                    List.of(new Fault(
                            kind == null ? "subjectKind" : "subjectId",
                            "missing",
                            new Text("subjectKind 与 subjectId 须一起给出", "subjectKind and subjectId go together"))));
        }
        return kind == null ? null : new Subject(kind, id);
    }
}
