package dev.zeren.plan.supervision.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.supervision.application.SupervisionRulesService;
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

/** How the bureau supervises. */
@Path("/api/v1/supervision-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "supervision")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ})
public class SupervisionRulesResource {

    private final SupervisionRulesService rules;

    SupervisionRulesResource(SupervisionRulesService rules) {
        this.rules = rules;
    }

    @GET
    @Operation(summary = "督办规则 · the rules of supervision")
    public SupervisionRulesResponse get() {
        return SupervisionRulesResponse.from(rules.get());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.PLANS_WRITE})
    @Operation(
            summary = "设定本局的督办规则 · set the bureau's rules of supervision",
            description =
                    "级别、期限（工作日）、逾期后升级送谁、文号、由谁审批；已有的期限不变。"
                            + " Levels, terms in working days, to whom a missed term goes, numbers, who approves; terms that run stay.")
    public SupervisionRulesResponse replace(
            @HeaderParam("If-Match") String ifMatch, @NotNull @Valid SupervisionRulesRequest request) {
        return SupervisionRulesResponse.from(rules.replace(IfMatch.of(ifMatch), request.toRules()));
    }
}
