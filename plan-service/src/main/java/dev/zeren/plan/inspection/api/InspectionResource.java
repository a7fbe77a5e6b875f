package dev.zeren.plan.inspection.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.idempotency.Idempotent;
import dev.zeren.plan.PeriodFilter;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.inspection.application.InspectionLimits;
import dev.zeren.plan.inspection.application.InspectionService;
import dev.zeren.plan.inspection.application.InspectionService.InspectionQuery;
import dev.zeren.plan.inspection.domain.InspectionStatus;
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

/** Inspections: planning and reading them. */
@Path("/api/v1/inspections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "inspection")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ, Scopes.PLANS_WRITE})
public class InspectionResource {

    private final InspectionService inspections;
    private final InspectionLimits limits;

    InspectionResource(InspectionService inspections, InspectionLimits limits) {
        this.inspections = inspections;
        this.limits = limits;
    }

    @GET
    @Operation(
            summary = "列出督查，新的在前 · list inspections, the newest first",
            description = "局领导、规划、审计和管理人员看到全部，督查人员看到自己的，被督查单位在开始之后看到。"
                    + "from、to：计划的日期在其中或跨入其中。 from, to: planned for any of these days."
                    + " Leaders, planners, auditors and administrators see all, inspectors their own, who is inspected"
                    + " those that have begun.")
    public Page<InspectionResponse> list(
            @QueryParam("year") @Min(1900) @Max(2200) Integer year,
            @QueryParam("status") InspectionStatus status,
            @QueryParam("kind") @Size(min = 1, max = 30) String kind,
            @Parameter(description = "被督查的单位 · a unit that is inspected") @QueryParam("unit") UUID unit,
            @Parameter(description = "督查人员 · who inspects") @QueryParam("inspector") UUID inspector,
            @QueryParam("text") @Size(min = 1, max = 100) String text,
            @BeanParam PeriodFilter planned,
            @Valid @BeanParam PageRequest page) {
        return inspections
                .list(new InspectionQuery(year, status, kind, unit, inspector, text, planned.toPeriod()), page)
                .map(InspectionResponse::from);
    }

    @GET
    @Path("limits")
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Roles.LEADER, Roles.AUDITOR, Scopes.PLANS_READ, Scopes.PLANS_WRITE
    })
    @Operation(
            summary = "各学校一年内的督查次数与上限 · how often schools are inspected in a year, and how often they may be",
            description = "只列有督查的学校；只计入 inspection-rules 的 counted，取消的不计。"
                    + " Schools with any; of the kinds that count, and not cancelled.")
    public Page<SchoolTallyResponse> limits(
            @QueryParam("year") @NotNull @Min(1900) @Max(2200) Integer year,
            @QueryParam("unit") UUID unit,
            @Parameter(description = "只列超过上限的 · only those over the limit") @QueryParam("exceeded") Boolean exceeded,
            @Valid @BeanParam PageRequest page) {
        return limits.of(year, unit, Boolean.TRUE.equals(exceeded), page).map(SchoolTallyResponse::from);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "读取督查 · read an inspection")
    public InspectionResponse get(@PathParam("id") UUID id) {
        return InspectionResponse.from(inspections.get(id));
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.PLANS_WRITE})
    @Operation(summary = "计划督查 · plan an inspection")
    @APIResponse(
            responseCode = "201",
            description = "督查 · the inspection",
            content = @Content(schema = @Schema(implementation = InspectionResponse.class)))
    public Response plan(@NotNull @Valid InspectionRequest request) {
        InspectionResponse inspection = InspectionResponse.from(inspections.plan(request.toCommand()));
        return Response.created(URI.create("/api/v1/inspections/" + inspection.id()))
                .entity(inspection)
                .build();
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.PLANS_WRITE})
    @Operation(summary = "调整尚未开始的督查 · plan an inspection otherwise, before it begins")
    public InspectionResponse change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid InspectionRequest request) {
        return InspectionResponse.from(inspections.change(id, IfMatch.of(ifMatch), request.toCommand()));
    }
}
