package dev.zeren.plan.plan.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.zeren.kit.bulk.Bulk;
import dev.zeren.kit.bulk.BulkAct;
import dev.zeren.kit.bulk.BulkResponse;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.plan.application.ReassignService;
import dev.zeren.plan.plan.application.ReassignService.Reassigned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Several tasks given to others at once. */
@Path("/api/v1/tasks/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_WRITE})
public class BulkAssignmentResource {

    private final ReassignService tasks;
    private final Bulk bulk;
    private final ObjectWriter corrections;

    BulkAssignmentResource(ReassignService tasks, Bulk bulk, ObjectMapper json) {
        this.tasks = tasks;
        this.bulk = bulk;
        this.corrections = json.writerFor(CorrectionRequest.class);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "批量调整任务的分工 · give several tasks to others",
            description = "每项任务单独办理，成败互不影响。草稿中的任务按更正（assign）办理，已下达计划的任务各成一次修订，"
                    + "理由、批准人、文号对所有修订相同。"
                    + " Each task is done or refused alone: in a draft by corrections (assign), in an issued plan by an"
                    + " amendment for each, all with the same reason, approver and document number.")
    @APIResponse(
            responseCode = "207",
            description = "每一项的结果，依次列出 · what became of each item, in order",
            content = @Content(schema = @Schema(implementation = BulkResponse.class)))
    public Response assign(@NotNull @Valid BulkAssignmentRequest request) {
        return bulk.each(request, request.items(), new Act(request));
    }

    /** What is done with each. */
    private final class Act implements BulkAct<BulkAssignmentRequest.Item> {

        private final BulkAssignmentRequest request;

        Act(BulkAssignmentRequest request) {
            this.request = request;
        }

        @Override
        public UUID id(BulkAssignmentRequest.Item item) {
            return item.taskId();
        }

        @Override
        public Done act(BulkAssignmentRequest.Item item) {
            Reassigned done = tasks.reassign(
                    item.taskId(), IfMatch.version(item.version()), request.toCommand(item, corrections));
            String made = done.amended() ? "/amendments/" : "/corrections/";
            return new Done(201, done.version(), null, "/api/v1/plans/" + done.planId() + made + done.number());
        }

        // Reason and approver are said once for all items.
        @Override
        public String pointer(String item, String fault) {
            return fault.startsWith("/changes/") ? item + fault : fault;
        }
    }
}
