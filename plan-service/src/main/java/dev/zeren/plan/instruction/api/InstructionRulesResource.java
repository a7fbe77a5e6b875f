package dev.zeren.plan.instruction.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.instruction.application.InstructionRulesService;
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

/** Who instructs in the bureau, and how offices are reminded. */
@Path("/api/v1/instruction-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "instruction")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ, Scopes.PLANS_WRITE})
public class InstructionRulesResource {

    private final InstructionRulesService rules;

    InstructionRulesResource(InstructionRulesService rules) {
        this.rules = rules;
    }

    @GET
    @Operation(summary = "批示和催办的规则 · who instructs, and how offices are reminded")
    public InstructionRulesResponse get() {
        return InstructionRulesResponse.from(rules.get());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.PLANS_WRITE})
    @Operation(
            summary = "设定批示和催办的规则 · set who instructs, and how offices are reminded",
            description = "已作出的批示不变。 Instructions that are given stay.")
    public InstructionRulesResponse replace(
            @HeaderParam("If-Match") String ifMatch, @NotNull @Valid InstructionRulesRequest request) {
        return InstructionRulesResponse.from(rules.replace(IfMatch.of(ifMatch), request.toRules()));
    }
}
