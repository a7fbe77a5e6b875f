package dev.zeren.plan.evidence.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.evidence.application.EvidenceRulesService;
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

/** What the bureau takes as evidence. */
@Path("/api/v1/evidence-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evidence")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ, Scopes.PLANS_WRITE})
public class EvidenceRulesResource {

    private final EvidenceRulesService rules;

    EvidenceRulesResource(EvidenceRulesService rules) {
        this.rules = rules;
    }

    @GET
    @Operation(summary = "佐证材料的规则 · what the bureau takes as evidence")
    public EvidenceRulesResponse get() {
        return EvidenceRulesResponse.from(rules.get());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.PLANS_WRITE})
    @Operation(
            summary = "设定佐证材料的规则 · set what the bureau takes as evidence",
            description = "用于以后提供的材料，已有的不变。For what is given from now on; what is there stays.")
    public EvidenceRulesResponse replace(
            @HeaderParam("If-Match") String ifMatch, @NotNull @Valid EvidenceRulesRequest request) {
        return EvidenceRulesResponse.from(rules.replace(IfMatch.of(ifMatch), request.toRules()));
    }
}
