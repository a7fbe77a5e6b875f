package dev.zeren.plan.intake.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.intake.application.ReadingRulesService;
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

/** How the bureau's documents are read. */
@Path("/api/v1/plans/reading-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
@RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Roles.AUDITOR, Scopes.PLANS_READ, Scopes.PLANS_WRITE})
public class ReadingRulesResource {

    private final ReadingRulesService rules;

    ReadingRulesResource(ReadingRulesService rules) {
        this.rules = rules;
    }

    @GET
    @Operation(summary = "本局的识别规则 · the bureau's own rules of reading")
    public ReadingRulesResponse get() {
        return ReadingRulesResponse.from(rules.get());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.PLANS_WRITE})
    @Operation(
            summary = "设定本局的识别规则 · set the bureau's own rules of reading",
            description = "责任类别、标题用语、表头、不计入计划的固定行，以及动词、职务、单位用字、联系方式用语；用于以后的导入，已导入的计划不变。"
                    + " Role labels, words of headings, heads of tables, lines to leave out, verbs, posts,"
                    + " endings of units and labels of contacts; for imports from now on.")
    public ReadingRulesResponse replace(
            @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ReadingRulesRequest request) {
        return ReadingRulesResponse.from(rules.replace(IfMatch.of(ifMatch), request.toRules()));
    }
}
