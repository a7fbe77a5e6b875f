package dev.zeren.plan.supervision.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.plan.supervision.application.NoticeActs;
import dev.zeren.plan.supervision.application.NoticeActs.Act;
import dev.zeren.plan.supervision.domain.NoticeAct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is done to a supervision notice. */
@Path("/api/v1/supervision-notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "supervision")
@RolesAllowed(Roles.PLANNER)
public class NoticeActResource {

    private final NoticeActs notices;

    NoticeActResource(NoticeActs notices) {
        this.notices = notices;
    }

    @POST
    @Path("{id}/approve")
    @RolesAllowed({Roles.LEADER, Roles.PLANNER})
    @Operation(summary = "审批通过 · approve a notice", description = "由本局督办规则规定的人员。 By whom the bureau's rules name.")
    public NoticeResponse approve(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return take(id, ifMatch, Act.of(NoticeAct.APPROVE, null));
    }

    @POST
    @Path("{id}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.LEADER, Roles.PLANNER})
    @Operation(
            summary = "退回 · return a notice with a reason",
            description =
                    "审批时退回登记，审核时退回办理并重新计算反馈期限。 Before dispatch to registering; after a response to handling, with a new term to respond.")
    public NoticeResponse giveBack(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid WithReason request) {
        return take(id, ifMatch, Act.of(NoticeAct.RETURN, request.reason()));
    }

    @POST
    @Path("{id}/dispatch")
    @Operation(summary = "下发，期限由此起算 · dispatch a notice: its terms begin")
    public NoticeResponse dispatch(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return take(id, ifMatch, Act.of(NoticeAct.DISPATCH, null));
    }

    @POST
    @Path("{id}/acknowledge")
    @RolesAllowed({Roles.OFFICE_STAFF, Roles.LEADER, Roles.PLANNER})
    @Operation(summary = "签收 · acknowledge a notice")
    public NoticeResponse acknowledge(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return take(id, ifMatch, Act.of(NoticeAct.ACKNOWLEDGE, null));
    }

    @POST
    @Path("{id}/handle")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OFFICE_STAFF, Roles.LEADER, Roles.PLANNER})
    @Operation(summary = "记录办理情况，可多次 · say what was done, as often as there is something to say")
    public NoticeResponse handle(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid HandlingRequest request) {
        return take(id, ifMatch, request.toAct(NoticeAct.HANDLE));
    }

    @POST
    @Path("{id}/respond")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OFFICE_STAFF, Roles.LEADER, Roles.PLANNER})
    @Operation(summary = "反馈 · respond to a notice")
    public NoticeResponse respond(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid HandlingRequest request) {
        return take(id, ifMatch, request.toAct(NoticeAct.RESPOND));
    }

    @POST
    @Path("{id}/review")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "审核通过 · find the response good")
    public NoticeResponse review(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ReviewRequest request) {
        return take(id, ifMatch, Act.of(NoticeAct.REVIEW, request.opinion()));
    }

    @POST
    @Path("{id}/complete")
    @Operation(summary = "办结 · complete a notice")
    public NoticeResponse complete(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return take(id, ifMatch, Act.of(NoticeAct.COMPLETE, null));
    }

    @POST
    @Path("{id}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "撤回 · withdraw a notice")
    public NoticeResponse withdraw(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid WithReason request) {
        return take(id, ifMatch, Act.of(NoticeAct.WITHDRAW, request.reason()));
    }

    private NoticeResponse take(UUID id, String ifMatch, Act act) {
        return NoticeResponse.from(notices.take(id, IfMatch.of(ifMatch), act));
    }
}
