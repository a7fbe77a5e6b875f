package dev.zeren.plan.calendar.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.calendar.application.WorkingDayService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Holidays and make-up days, by which terms in working days are counted. */
@Path("/api/v1/working-days")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "supervision")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ})
public class WorkingDaysResource {

    private final WorkingDayService days;

    WorkingDaysResource(WorkingDayService days) {
        this.days = days;
    }

    @GET
    @Operation(summary = "节假日和调休 · holidays and make-up days")
    public WorkingDaysResponse get() {
        return WorkingDaysResponse.from(days.get());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.PLANS_WRITE})
    @Operation(
            summary = "设定本局的节假日和调休 · set the bureau's own holidays and make-up days",
            description =
                    "全国统一的节假日已内置，见 usual；本局的在其之前。The country's are built in, see usual; the bureau's own go before them.")
    public WorkingDaysResponse replace(
            @HeaderParam("If-Match") String ifMatch, @NotNull @Valid WorkingDaysRequest request) {
        return WorkingDaysResponse.from(days.replace(IfMatch.of(ifMatch), request.toDays()));
    }
}
