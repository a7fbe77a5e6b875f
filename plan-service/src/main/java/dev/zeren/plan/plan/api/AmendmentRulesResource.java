package dev.zeren.plan.plan.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.Versioned;
import dev.zeren.kit.settings.Setting;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.plan.application.AmendmentRulesService;
import dev.zeren.plan.plan.domain.amendment.AmendmentRules;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How a bureau amends its issued plans. */
@Path("/api/v1/plans/amendment-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ})
public class AmendmentRulesResource {

    private final AmendmentRulesService rules;

    AmendmentRulesResource(AmendmentRulesService rules) {
        this.rules = rules;
    }

    /** A bureau's rules as it sets them. */
    @Schema(name = "AmendmentRulesOrder")
    public record RulesRequest(
            @Schema(description = "修订是否须写批准人 · whether an amendment names who approved it") @NotNull
            Boolean approverRequired,

            @Schema(description = "哪些角色可以修订 · which roles may amend") @NotEmpty @Size(max = 4)
            List<@NotNull @Pattern(regexp = "planner|bureau-admin|leader|office-staff") String> roles,

            @Schema(
                    description = "须写批准人时，是否仍可用 PATCH /tasks/{id} 直接修改期限"
                            + " · whether a due date may still be set for itself where an approver is required")
            @NotNull
            Boolean dueDatesDirect) {

        AmendmentRules toRules() {
            return new AmendmentRules(
                    approverRequired, roles.stream().distinct().toList(), dueDatesDirect);
        }
    }

    /** What holds in the bureau. */
    @Schema(name = "AmendmentRules")
    public record RulesResponse(
            boolean approverRequired,
            List<String> roles,
            boolean dueDatesDirect,

            @Schema(description = "0：通行的规则 · 0: the usual ones")
            int version)
            implements Versioned {

        static RulesResponse from(Setting<AmendmentRules> setting) {
            AmendmentRules rules = setting.value();
            return new RulesResponse(
                    rules.approverRequired(), rules.roles(), rules.dueDatesDirect(), setting.version());
        }
    }

    @GET
    @Operation(summary = "修订计划的规则 · how plans are amended")
    public RulesResponse get() {
        return RulesResponse.from(rules.get());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.BUREAU_ADMIN)
    @Operation(summary = "设定本局修订计划的规则 · set how the bureau amends its plans")
    public RulesResponse replace(@HeaderParam("If-Match") String ifMatch, @NotNull @Valid RulesRequest request) {
        return RulesResponse.from(rules.replace(IfMatch.of(ifMatch), request.toRules()));
    }
}
