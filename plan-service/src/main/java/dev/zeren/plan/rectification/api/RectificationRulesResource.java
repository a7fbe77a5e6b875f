package dev.zeren.plan.rectification.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.rectification.application.RectificationRulesService;
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

/** How the bureau has problems rectified. */
@Path("/api/v1/rectification-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rectification")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ, Scopes.PLANS_WRITE})
public class RectificationRulesResource {

    private final RectificationRulesService rules;

    RectificationRulesResource(RectificationRulesService rules) {
        this.rules = rules;
    }

    @GET
    @Operation(summary = "问题整改的规则 · how the bureau has problems rectified")
    public RectificationRulesResponse get() {
        return RectificationRulesResponse.from(rules.get());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.PLANS_WRITE})
    @Operation(
            summary = "设定问题整改的规则 · set how the bureau has problems rectified",
            description = "已定的期限和日期不变。 Deadlines and days that are set stay.")
    public RectificationRulesResponse replace(
            @HeaderParam("If-Match") String ifMatch, @NotNull @Valid RectificationRulesRequest request) {
        return RectificationRulesResponse.from(rules.replace(IfMatch.of(ifMatch), request.toRules()));
    }
}
