package dev.zeren.plan.delegation.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.delegation.application.DelegationService;
import dev.zeren.plan.delegation.application.DelegationService.DelegationQuery;
import dev.zeren.plan.delegation.domain.DelegationAct;
import dev.zeren.plan.delegation.domain.DelegationStatus;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Delegations: answers, and the way back. Both sides have to agree, there and back. */
@Path("/api/v1/delegations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "delegation")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ, Scopes.PLANS_WRITE})
public class DelegationResource {

    /** Why something is not agreed to, or no longer wanted. */
    public record DelegationReason(
            @NotBlank @Size(max = 2000) String reason) {}

    /** What is said with a proposal; nothing has to be. */
    @Schema(name = "DelegationProposal")
    public record Proposal(@Size(max = 2000) String reason) {}

    private final DelegationService delegations;

    DelegationResource(DelegationService delegations) {
        this.delegations = delegations;
    }

    @GET
    @Operation(
            summary = "列出委托，新的在前 · list delegations, the newest first",
            description = "局领导、规划、审计和管理人员看到全部，其他人看到本单位或本人委托的和受托的。"
                    + " Leaders, planners, auditors and administrators see all, others what they or their units delegated"
                    + " or were asked to take over.")
    public Page<DelegationResponse> list(
            @QueryParam("task") UUID task,
            @Parameter(description = "委托或受托的单位 · the unit, on either side") @QueryParam("unit") UUID unit,
            @Parameter(description = "受托的人 · the person who is the delegate") @QueryParam("person") UUID person,
            @QueryParam("status") DelegationStatus status,
            @Valid @BeanParam PageRequest page) {
        return delegations
                .list(new DelegationQuery(task, unit, person, status), page)
                .map(DelegationResponse::from);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "读取委托 · read a delegation")
    public DelegationResponse get(@PathParam("id") UUID id) {
        return DelegationResponse.from(delegations.get(id));
    }

    @POST
    @Path("{id}/accept")
    @RolesAllowed({Roles.OFFICE_STAFF, Roles.LEADER, Roles.PLANNER, Roles.BUREAU_ADMIN})
    @Operation(
            summary = "接受委托 · take the task over",
            description = "由受托的一方；逾期未答复的，规则允许时规划人员或管理员可以代为决定，以下各项答复同此。"
                    + " By the delegate; where he does not answer in time, a planner or administrator may decide if the rules"
                    + " let him. So it is with each answer.")
    public DelegationResponse accept(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(id, ifMatch, DelegationAct.ACCEPT, null);
    }

    @POST
    @Path("{id}/decline")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OFFICE_STAFF, Roles.LEADER, Roles.PLANNER, Roles.BUREAU_ADMIN})
    @Operation(summary = "谢绝委托 · decline to take the task over")
    public DelegationResponse decline(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DelegationReason request) {
        return answer(id, ifMatch, DelegationAct.DECLINE, request.reason());
    }

    @POST
    @Path("{id}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OFFICE_STAFF, Roles.PLANNER, Roles.BUREAU_ADMIN})
    @Operation(summary = "撤回尚未答复的委托 · offer the task no longer")
    public DelegationResponse withdraw(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Proposal request) {
        return propose(id, ifMatch, DelegationAct.WITHDRAW, request.reason());
    }

    @POST
    @Path("{id}/take-back")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OFFICE_STAFF, Roles.PLANNER, Roles.BUREAU_ADMIN})
    @Operation(summary = "委托的科室提议收回 · the office proposes to take the task back")
    public DelegationResponse takeBack(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Proposal request) {
        return propose(id, ifMatch, DelegationAct.TAKE_BACK, request.reason());
    }

    @POST
    @Path("{id}/give-back")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OFFICE_STAFF, Roles.LEADER, Roles.PLANNER, Roles.BUREAU_ADMIN})
    @Operation(summary = "受托的一方提议交还 · the delegate proposes to give the task back")
    public DelegationResponse giveBack(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Proposal request) {
        return propose(id, ifMatch, DelegationAct.GIVE_BACK, request.reason());
    }

    @POST
    @Path("{id}/consent")
    @RolesAllowed({Roles.OFFICE_STAFF, Roles.LEADER, Roles.PLANNER, Roles.BUREAU_ADMIN})
    @Operation(
            summary = "同意收回或交还，委托即告结束 · agree that the task goes back; the delegation ends",
            description = "由另一方。 By the other side.")
    public DelegationResponse consent(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(id, ifMatch, DelegationAct.CONSENT, null);
    }

    @POST
    @Path("{id}/refuse")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OFFICE_STAFF, Roles.LEADER, Roles.PLANNER, Roles.BUREAU_ADMIN})
    @Operation(summary = "不同意收回或交还，委托继续 · do not agree that the task goes back; the delegation goes on")
    public DelegationResponse refuse(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DelegationReason request) {
        return answer(id, ifMatch, DelegationAct.REFUSE, request.reason());
    }

    private DelegationResponse answer(UUID id, String ifMatch, DelegationAct act, String reason) {
        return DelegationResponse.from(delegations.answer(id, IfMatch.of(ifMatch), act, reason));
    }

    private DelegationResponse propose(UUID id, String ifMatch, DelegationAct act, String reason) {
        return DelegationResponse.from(delegations.propose(id, IfMatch.of(ifMatch), act, reason));
    }
}
