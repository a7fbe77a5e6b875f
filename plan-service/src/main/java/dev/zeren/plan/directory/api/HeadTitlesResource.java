package dev.zeren.plan.directory.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.Versioned;
import dev.zeren.kit.settings.Setting;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.directory.application.HeadTitlesService;
import dev.zeren.plan.directory.domain.HeadTitles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which titles make the head of a unit, who reviews for it and is asked first when something is escalated. */
@Path("/api/v1/directory/head-titles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ})
public class HeadTitlesResource {

    /** The titles of the bureau. */
    public record HeadTitlesRequest(
            @NotNull @Size(max = 200) List<@NotBlank @Size(max = 100) String> titles) {}

    /** The titles that hold. */
    public record HeadTitlesResponse(List<String> titles, int version) implements Versioned {

        static HeadTitlesResponse from(Setting<HeadTitles> setting) {
            return new HeadTitlesResponse(setting.value().titles(), setting.version());
        }
    }

    private final HeadTitlesService heads;

    HeadTitlesResource(HeadTitlesService heads) {
        this.heads = heads;
    }

    @GET
    @Operation(
            summary = "哪些职务是单位负责人 · which titles make the head of a unit",
            description = "职务以其中一个结尾、之前没有“副”字，任职者即为负责人。A title that ends with one of them, with no 副 before.")
    public HeadTitlesResponse get() {
        return HeadTitlesResponse.from(heads.get());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.PLANS_WRITE})
    @Operation(summary = "设定本局的负责人职务 · set which titles make a head in the bureau")
    public HeadTitlesResponse replace(
            @HeaderParam("If-Match") String ifMatch, @NotNull @Valid HeadTitlesRequest request) {
        return HeadTitlesResponse.from(heads.replace(IfMatch.of(ifMatch), new HeadTitles(request.titles())));
    }
}
