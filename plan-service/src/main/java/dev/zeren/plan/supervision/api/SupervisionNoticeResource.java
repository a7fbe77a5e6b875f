package dev.zeren.plan.supervision.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.MergePatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.idempotency.Idempotent;
import dev.zeren.kit.problem.Problem;
import dev.zeren.plan.PeriodFilter;
import dev.zeren.plan.PlanFile;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.supervision.application.NoticePrinting;
import dev.zeren.plan.supervision.application.NoticeView;
import dev.zeren.plan.supervision.application.SupervisionService;
import dev.zeren.plan.supervision.application.SupervisionService.NoticeQuery;
import dev.zeren.plan.supervision.domain.NoticeStatus;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Supervision notices: registering and reading them. */
@Path("/api/v1/supervision-notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "supervision")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ})
public class SupervisionNoticeResource {

    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(PlanFile.WORD))
            .build();

    private final SupervisionService notices;
    private final NoticePrinting printing;

    SupervisionNoticeResource(SupervisionService notices, NoticePrinting printing) {
        this.notices = notices;
        this.printing = printing;
    }

    @GET
    @Operation(
            summary = "列出督办单，新的在前 · list supervision notices, the newest first",
            description = "from、to：登记的日期。 from, to: registered within these days.")
    public Page<NoticeResponse> list(
            @QueryParam("status") NoticeStatus status,
            @Parameter(description = "督办级别，1 最轻 · 1 is the mildest") @QueryParam("level") @Min(1) @Max(20)
                    Integer level,
            @Parameter(description = "承办单位 · the unit that is to handle it") @QueryParam("unit") UUID unit,
            @QueryParam("plan") UUID plan,
            @QueryParam("task") UUID task,
            @Parameter(description = "现行期限已过，或未过 · whether the term that runs is missed") @QueryParam("overdue")
                    Boolean overdue,
            @Parameter(description = "任务的牵头或分管领导 · a leader of the task") @QueryParam("leader") UUID leader,
            @Parameter(description = "编号的年份 · year of its number") @QueryParam("year") @Min(1900) @Max(2200)
                    Integer year,
            @BeanParam PeriodFilter registered,
            @Valid @BeanParam PageRequest page) {
        return notices.list(
                        new NoticeQuery(status, level, unit, plan, task, overdue, leader, year, registered.toPeriod()),
                        page)
                .map(NoticeResponse::from);
    }

    @GET
    @Path("{id}")
    @Produces({MediaType.APPLICATION_JSON, PlanFile.WORD})
    @Operation(
            summary = "读取督办单，JSON 或可打印的 Word · a notice, as JSON or to be printed",
            description = "按 Accept 选择。 By Accept.")
    @APIResponse(
            responseCode = "200",
            description = "督办单 · the notice",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = NoticeResponse.class)),
                @Content(mediaType = PlanFile.WORD, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "406",
            description = "不提供这种格式 · no such form",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response get(@PathParam("id") UUID id, @Context Request request) {
        if (request.selectVariant(FORMS).getMediaType().equals(MediaType.APPLICATION_JSON_TYPE)) {
            return Response.ok(NoticeResponse.from(notices.get(id)), MediaType.APPLICATION_JSON_TYPE)
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                    .build();
        }
        NoticePrinting.Printed printed = printing.print(id);
        return PlanFile.word(printed.number(), "notice-" + id + ".docx", printed.content())
                .respond(request);
    }

    @GET
    @Path("{id}/steps")
    @Operation(summary = "督办单的办理过程 · the steps that a notice has gone")
    public Page<StepResponse> steps(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return notices.steps(id, page).map(StepResponse::from);
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PLANNER)
    @Operation(
            summary = "登记督办单 · register a notice",
            description = "关于一项任务或一个已下达的计划，发给一个单位或若干人员；几个单位各登记一份。"
                    + " About a task or an issued plan, to one unit or to persons; several units get one each.")
    @APIResponse(
            responseCode = "201",
            description = "督办单 · the notice",
            content = @Content(schema = @Schema(implementation = NoticeResponse.class)))
    public Response register(@NotNull @Valid NoticeRequest request) {
        NoticeView notice = notices.register(request.toCommand());
        return Response.created(URI.create("/api/v1/supervision-notices/" + notice.id()))
                .entity(NoticeResponse.from(notice))
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.PLANNER)
    @Operation(summary = "修改未审批的督办单 · change a notice before it is approved")
    public NoticeResponse change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NoticePatch patch) {
        return NoticeResponse.from(notices.change(id, IfMatch.of(ifMatch), patch.toCommand()));
    }
}
