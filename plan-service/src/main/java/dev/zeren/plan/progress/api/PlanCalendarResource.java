package dev.zeren.plan.progress.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.progress.application.ReportingCalendarService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** When a plan is reported on. */
@Path("/api/v1/plans/{id}/reporting-calendar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "progress")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ})
public class PlanCalendarResource {

    private final ReportingCalendarService calendars;

    PlanCalendarResource(ReportingCalendarService calendars) {
        this.calendars = calendars;
    }

    @GET
    @Operation(summary = "计划的报送日历 · when a plan is reported on")
    public CalendarResponse get(@PathParam("id") UUID id) {
        return CalendarResponse.from(calendars.ofPlan(id));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.PLANS_WRITE})
    @Operation(summary = "设定计划自己的报送日历 · set when a plan is reported on")
    public CalendarResponse replace(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CalendarRequest request) {
        return CalendarResponse.from(calendars.replaceOfPlan(id, IfMatch.of(ifMatch), request.toCalendar()));
    }

    @DELETE
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.PLANS_WRITE})
    @Operation(summary = "改回沿用全局的报送日历 · let the bureau's calendar hold again")
    public void remove(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        calendars.removeOfPlan(id, IfMatch.of(ifMatch));
    }
}
