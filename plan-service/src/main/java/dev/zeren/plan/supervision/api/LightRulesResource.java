package dev.zeren.plan.supervision.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.supervision.application.LightService;
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

/** When the bureau's tasks change their light. */
@Path("/api/v1/light-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "supervision")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ})
public class LightRulesResource {

    private final LightService lights;

    LightRulesResource(LightService lights) {
        this.lights = lights;
    }

    @GET
    @Operation(summary = "红黄绿灯规则 · the rules of the lights")
    public LightRulesResponse get() {
        return LightRulesResponse.from(lights.rules());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.PLANS_WRITE})
    @Operation(
            summary = "设定本局的红黄绿灯规则 · set the bureau's rules of the lights",
            description = "所有已下达计划的任务随即按新规则亮灯。All tasks of issued plans follow them at once.")
    public LightRulesResponse replace(
            @HeaderParam("If-Match") String ifMatch, @NotNull @Valid LightRulesRequest request) {
        return LightRulesResponse.from(lights.replace(IfMatch.of(ifMatch), request.toRules()));
    }
}
