package dev.zeren.plan.cascade.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.cascade.application.AudienceProposal;
import dev.zeren.plan.cascade.application.AudienceProposal.ProposedTask;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which tasks of a plan lower bureaus might be given. */
@Path("/api/v1/plans/{id}/audience/proposal")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cascade")
@RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.PLANS_WRITE})
public class AudienceProposalResource {

    /** A task that is assigned to lower bureaus, and to which. */
    public record ProposedTaskResponse(UUID taskId, int position, String label, String heading, List<String> bureaus) {

        static ProposedTaskResponse from(ProposedTask task) {
            return new ProposedTaskResponse(
                    task.taskId(), task.position(), task.label(), task.heading(), task.bureaus());
        }
    }

    private final AudienceProposal proposal;

    AudienceProposalResource(AudienceProposal proposal) {
        this.proposal = proposal;
    }

    @GET
    @Operation(
            summary = "建议下发哪些任务 · which tasks might be given to lower bureaus",
            description = "分工到下级局或“各县(市)区”等单位组的任务；一页可能少于 limit 项，以 next 为准。"
                    + " Those assigned to them by name or by a group; a page may have fewer than limit, next tells.")
    public Page<ProposedTaskResponse> of(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return proposal.of(id, page).map(ProposedTaskResponse::from);
    }
}
