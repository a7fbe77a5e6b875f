package dev.zeren.plan.delivery.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.Versioned;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.delivery.application.AudienceService;
import dev.zeren.plan.delivery.domain.Audience;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** To which lower bureaus a plan is given. */
@Path("/api/v1/plans/{id}/audience")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cascade")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ})
public class AudienceResource {

    /** To which lower bureaus a plan is to be given. */
    public record AudienceRequest(
            @Schema(description = "下发给全部下级局，包括以后的 · to all lower bureaus, those of later days too")
            Boolean toAll,

            @Schema(description = "只下发给这些下级局 · to these only") @Size(max = 1000)
            Set<@NotNull @Pattern(regexp = "[a-z0-9-]{1,36}") String> bureaus,

            @Schema(description = "只下发这些任务；省略即全部 · these tasks only; all when left out") @Size(min = 1, max = 5000)
            Set<@NotNull UUID> taskIds) {

        AudienceService.GivePlan toCommand() {
            return new AudienceService.GivePlan(
                    Boolean.TRUE.equals(toAll), bureaus == null ? Set.of() : bureaus, taskIds);
        }
    }

    /** To which lower bureaus a plan is given. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AudienceResponse(
            UUID planId, boolean toAll, Set<String> bureaus, Set<UUID> taskIds, Instant setAt, int version)
            implements Versioned {

        static AudienceResponse from(Audience audience) {
            return new AudienceResponse(
                    audience.planId(),
                    audience.toAll(),
                    audience.bureaus(),
                    audience.taskIds(),
                    audience.setAt(),
                    audience.version());
        }
    }

    private final AudienceService audiences;

    AudienceResource(AudienceService audiences) {
        this.audiences = audiences;
    }

    @GET
    @Operation(summary = "计划下发给哪些下级局 · to which lower bureaus the plan is given")
    public AudienceResponse get(@PathParam("id") UUID id) {
        return AudienceResponse.from(audiences.get(id));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.PLANS_WRITE})
    @Operation(
            summary = "设定计划下发给哪些下级局 · say to which lower bureaus the plan is given",
            description = "代替原先的；不再包括的下级局，计划即收回。草稿在下达时下发，修订和关闭随后送达。"
                    + " In place of what was said before; it is taken back from those left out. A draft is given when it"
                    + " is issued; amendments and its closing follow.")
    public AudienceResponse set(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AudienceRequest request) {
        return AudienceResponse.from(audiences.set(id, IfMatch.of(ifMatch), request.toCommand()));
    }
}
