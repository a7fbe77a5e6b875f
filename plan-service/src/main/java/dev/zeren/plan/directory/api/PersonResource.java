package dev.zeren.plan.directory.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.MergePatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.idempotency.Idempotent;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.directory.application.PersonService;
import dev.zeren.plan.directory.application.PersonService.PersonQuery;
import dev.zeren.plan.directory.application.PersonView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** People of the directory. */
@Path("/api/v1/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ})
public class PersonResource {

    private final PersonService people;

    PersonResource(PersonService people) {
        this.people = people;
    }

    @GET
    @Operation(summary = "列出人员 · list people")
    public Page<PersonResponse> list(
            @QueryParam("unit") UUID unit,
            @QueryParam("inChargeOf") UUID inChargeOf,
            @QueryParam("name") @Size(min = 1, max = 100) String name,
            @QueryParam("subject") @Size(min = 1, max = 255) String subject,
            @QueryParam("externalId") @Size(min = 1, max = 100) String externalId,
            @Valid @BeanParam PageRequest page) {
        return people.list(new PersonQuery(unit, inChargeOf, name, subject, externalId), page)
                .map(PersonResponse::from);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "读取人员 · read a person")
    public PersonResponse get(@PathParam("id") UUID id) {
        return PersonResponse.from(people.get(id));
    }

    // Who may tie a person to an account decides who may report for an office: the administrator alone.
    @POST
    @Idempotent
    @RolesAllowed(Roles.BUREAU_ADMIN)
    @Operation(summary = "新增人员 · add a person")
    @APIResponse(
            responseCode = "201",
            description = "新增的人员 · the person",
            content = @Content(schema = @Schema(implementation = PersonResponse.class)))
    public Response add(@NotNull @Valid PersonRequest request) {
        PersonView person = people.add(request.toCommand());
        return Response.created(URI.create("/api/v1/people/" + person.id()))
                .entity(PersonResponse.from(person))
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.BUREAU_ADMIN)
    @Operation(summary = "修改人员 · change a person")
    public PersonResponse change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid PersonPatch patch) {
        return PersonResponse.from(people.change(id, IfMatch.of(ifMatch), patch.toCommand()));
    }
}
