package dev.zeren.plan.directory.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.directory.application.GroupService;
import dev.zeren.plan.directory.domain.UnitKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which units a group stands for. */
@Path("/api/v1/units/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ})
public class GroupResource {

    /** A unit that a group stands for. */
    @Schema(name = "GroupMember")
    public record MemberResponse(UUID id, String name, UnitKind kind) {

        static MemberResponse from(GroupService.MemberView view) {
            return new MemberResponse(view.id(), view.name(), view.kind());
        }
    }

    private final GroupService groups;

    GroupResource(GroupService groups) {
        this.groups = groups;
    }

    @GET
    @Path("members")
    @Operation(summary = "列出单位组今天的成员 · list the units that a group stands for today")
    public Page<MemberResponse> members(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return groups.members(id, page).map(MemberResponse::from);
    }

    @GET
    @Path("membership")
    @Operation(summary = "单位组的成员如何确定 · by what units belong to a group")
    public MembershipResponse membership(@PathParam("id") UUID id) {
        return MembershipResponse.from(groups.membership(id));
    }

    @PUT
    @Path("membership")
    @RolesAllowed({Roles.BUREAU_ADMIN, Roles.PLANNER, Scopes.PLANS_WRITE})
    @Operation(summary = "以名单或规则确定成员 · say by a list or by a rule which units a group stands for")
    public MembershipResponse stand(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid MembershipRequest request) {
        return MembershipResponse.from(groups.stand(id, IfMatch.of(ifMatch), request.toRule(), request.toList()));
    }
}
