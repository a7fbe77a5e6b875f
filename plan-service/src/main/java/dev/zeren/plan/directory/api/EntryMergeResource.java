package dev.zeren.plan.directory.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.idempotency.Idempotent;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.directory.application.EntryMergeService;
import dev.zeren.plan.directory.application.EntryMergeView;
import dev.zeren.plan.directory.domain.EntryKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

/** Entries that were made twice. Not the merger of two real units: that is a unit change. */
@Path("/api/v1/directory/merges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ})
public class EntryMergeResource {

    private final EntryMergeService merges;

    EntryMergeResource(EntryMergeService merges) {
        this.merges = merges;
    }

    @GET
    @Operation(summary = "列出条目的合并，新的在前 · list merges of entries, the newest first")
    public Page<EntryMergeResponse> list(
            @QueryParam("kind") EntryKind kind, @QueryParam("entry") UUID entry, @Valid @BeanParam PageRequest page) {
        return merges.list(kind, entry, page).map(EntryMergeResponse::from);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "读取一次合并 · read a merge")
    public EntryMergeResponse get(@PathParam("id") UUID id) {
        return EntryMergeResponse.from(merges.get(id));
    }

    // With the entry goes the account: who may tie a person to one is the administrator alone.
    @POST
    @Idempotent
    @RolesAllowed(Roles.BUREAU_ADMIN)
    @Operation(
            summary = "合并重复录入的两个条目 · merge two entries for one unit or person",
            description = "别名、任职、分管、单位组成员、下级、任务分工都归入保留的条目；被并入的条目保留其 id，以 mergedInto 指明。可以撤销。"
                    + " Aliases, posts, charges, memberships, lower units and assignments go to the survivor; the merged"
                    + " entry keeps its id and says mergedInto. Can be undone.")
    @APIResponse(
            responseCode = "201",
            description = "合并 · the merge",
            content = @Content(schema = @Schema(implementation = EntryMergeResponse.class)))
    public Response merge(@NotNull @Valid EntryMergeRequest request) {
        EntryMergeView merge = merges.merge(request.kind(), request.survivorId(), request.mergedId());
        return Response.created(URI.create("/api/v1/directory/merges/" + merge.id()))
                .entity(EntryMergeResponse.from(merge))
                .build();
    }

    @POST
    @Path("{id}/undo")
    @RolesAllowed(Roles.BUREAU_ADMIN)
    @Operation(summary = "撤销合并，恢复原状 · undo a merge: the two entries are as they were")
    public EntryMergeResponse undo(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return EntryMergeResponse.from(merges.undo(id, IfMatch.of(ifMatch)));
    }
}
