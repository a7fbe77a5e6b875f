package dev.zeren.plan.directory.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.MergePatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.idempotency.Idempotent;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.directory.application.PostService;
import dev.zeren.plan.directory.application.PostView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The posts of a person. */
@Path("/api/v1/people/{person}/posts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ})
public class PostResource {

    private final PostService posts;

    PostResource(PostService posts) {
        this.posts = posts;
    }

    @GET
    @Operation(summary = "列出任职 · list a person's posts")
    public Page<PostResponse> list(@PathParam("person") UUID person, @Valid @BeanParam PageRequest page) {
        return posts.list(person, page).map(PostResponse::from);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "读取任职 · read a post")
    public PostResponse get(@PathParam("person") UUID person, @PathParam("id") UUID id) {
        return PostResponse.from(posts.get(person, id));
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.BUREAU_ADMIN)
    @Operation(summary = "新增任职 · give a person a post")
    @APIResponse(
            responseCode = "201",
            description = "新增的任职 · the post",
            content = @Content(schema = @Schema(implementation = PostResponse.class)))
    public Response add(@PathParam("person") UUID person, @NotNull @Valid PostRequest request) {
        PostView post = posts.add(person, request.toCommand());
        return Response.created(URI.create("/api/v1/people/" + person + "/posts/" + post.id()))
                .entity(PostResponse.from(post))
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.BUREAU_ADMIN)
    @Operation(summary = "修改任职 · change a post")
    public PostResponse change(
            @PathParam("person") UUID person,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PostPatch patch) {
        return PostResponse.from(posts.change(person, id, IfMatch.of(ifMatch), patch.toCommand()));
    }
}
