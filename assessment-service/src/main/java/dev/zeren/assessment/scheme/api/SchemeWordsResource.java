package dev.zeren.assessment.scheme.api;

import dev.zeren.assessment.Scopes;
import dev.zeren.assessment.scheme.application.SchemeWordsService;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
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

/** By which words the columns of the bureau's scoring tables are told. */
@Path("/api/v1/scheme-reading-words")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "schemes")
@RolesAllowed({Roles.MEMBER, Scopes.ASSESSMENTS_READ, Scopes.ASSESSMENTS_WRITE})
public class SchemeWordsResource {

    private final SchemeWordsService words;

    SchemeWordsResource(SchemeWordsService words) {
        this.words = words;
    }

    @GET
    @Operation(summary = "评分表各栏的表头用语 · the words over the columns of scoring tables")
    public SchemeWordsResponse get() {
        return SchemeWordsResponse.from(words.get());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.ASSESSMENTS_WRITE})
    @Operation(
            summary = "设定评分表各栏的表头用语 · set the words over the columns of scoring tables",
            description = "用于以后的导入。 For imports to come.")
    public SchemeWordsResponse replace(
            @HeaderParam("If-Match") String ifMatch, @NotNull @Valid SchemeWordsRequest request) {
        return SchemeWordsResponse.from(words.replace(IfMatch.of(ifMatch), request.toWords()));
    }
}
