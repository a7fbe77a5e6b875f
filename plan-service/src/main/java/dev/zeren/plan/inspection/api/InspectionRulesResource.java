package dev.zeren.plan.inspection.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.inspection.application.InspectionRulesService;
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

/** How the bureau inspects. */
@Path("/api/v1/inspection-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "inspection")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ, Scopes.PLANS_WRITE})
public class InspectionRulesResource {

    private final InspectionRulesService rules;

    InspectionRulesResource(InspectionRulesService rules) {
        this.rules = rules;
    }

    @GET
    @Operation(summary = "督查的规则 · how the bureau inspects")
    public InspectionRulesResponse get() {
        return InspectionRulesResponse.from(rules.get());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.PLANS_WRITE})
    @Operation(
            summary = "设定督查的规则 · set how the bureau inspects",
            description = "用于以后计划的督查。 For what is planned from now on.")
    public InspectionRulesResponse replace(
            @HeaderParam("If-Match") String ifMatch, @NotNull @Valid InspectionRulesRequest request) {
        return InspectionRulesResponse.from(rules.replace(IfMatch.of(ifMatch), request.toRules()));
    }
}
