package dev.zeren.plan.directory.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.directory.application.AliasService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The other names of a person; a part of it, so that its version is theirs. */
@Path("/api/v1/people/{id}/aliases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ})
public class PersonAliasResource {

    private final AliasService aliases;

    PersonAliasResource(AliasService aliases) {
        this.aliases = aliases;
    }

    @GET
    @Operation(summary = "列出别名及其来历 · list the aliases and where they come from")
    public AliasesResponse list(@PathParam("id") UUID id) {
        return AliasesResponse.from(aliases.ofPerson(id));
    }

    @POST
    @RolesAllowed(Roles.BUREAU_ADMIN)
    @Operation(summary = "增加别名；已有则不变 · add an alias; nothing changes when it is there")
    public AliasesResponse add(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid AliasRequest request) {
        return AliasesResponse.from(
                aliases.addToPerson(id, IfMatch.of(ifMatch), request.name(), request.originOrEntered()));
    }

    @DELETE
    @RolesAllowed(Roles.BUREAU_ADMIN)
    @Operation(summary = "删去别名 · remove an alias")
    public AliasesResponse remove(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @QueryParam("name") @NotBlank @Size(max = 200) String name) {
        return AliasesResponse.from(aliases.removeFromPerson(id, IfMatch.of(ifMatch), name));
    }
}
