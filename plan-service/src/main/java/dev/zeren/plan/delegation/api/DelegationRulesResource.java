package dev.zeren.plan.delegation.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.Versioned;
import dev.zeren.kit.settings.Setting;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.delegation.application.DelegationRulesService;
import dev.zeren.plan.delegation.domain.DelegationRules;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the bureau lets its offices delegate tasks. */
@Path("/api/v1/delegation-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "delegation")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ, Scopes.PLANS_WRITE})
public class DelegationRulesResource {

    /** The rules of the bureau. */
    public record DelegationRulesRequest(
            @Schema(description = "在几个工作日内答复 · within how many working days a side has to answer")
            @NotNull
            @Min(0)
            @Max(60)
            Integer answerDays,

            @Schema(description = "逾期未答复的，规划人员或管理员可否代为决定 · whether the bureau office may answer for a silent side")
            @NotNull
            Boolean decided) {

        DelegationRules toRules() {
            return new DelegationRules(answerDays, decided);
        }
    }

    /** The rules that hold. */
    public record DelegationRulesResponse(int answerDays, boolean decided, int version) implements Versioned {

        static DelegationRulesResponse from(Setting<DelegationRules> setting) {
            return new DelegationRulesResponse(
                    setting.value().answerDays(), setting.value().decided(), setting.version());
        }
    }

    private final DelegationRulesService rules;

    DelegationRulesResource(DelegationRulesService rules) {
        this.rules = rules;
    }

    @GET
    @Operation(summary = "委托的规则 · how the bureau delegates")
    public DelegationRulesResponse get() {
        return DelegationRulesResponse.from(rules.get());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.PLANS_WRITE})
    @Operation(summary = "设定委托的规则 · set how the bureau delegates")
    public DelegationRulesResponse replace(
            @HeaderParam("If-Match") String ifMatch, @NotNull @Valid DelegationRulesRequest request) {
        return DelegationRulesResponse.from(rules.replace(IfMatch.of(ifMatch), request.toRules()));
    }
}
