package dev.zeren.plan.progress.api;

import dev.zeren.kit.bulk.Bulk;
import dev.zeren.kit.bulk.BulkAct;
import dev.zeren.kit.bulk.BulkResponse;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.plan.progress.application.ProgressReportView;
import dev.zeren.plan.progress.application.ReportLifeService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Several progress reports accepted or returned at once. */
@Path("/api/v1/tasks/progress-reviews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "progress")
@RolesAllowed({Roles.OFFICE_STAFF, Roles.LEADER, Roles.PLANNER})
public class BulkReviewResource {

    private final ReportLifeService reports;
    private final Bulk bulk;

    BulkReviewResource(ReportLifeService reports, Bulk bulk) {
        this.reports = reports;
        this.bulk = bulk;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "批量通过或退回进展报告 · accept or return several progress reports",
            description = "每份报告单独办理，成败互不影响。 Each report is done or refused alone.")
    @APIResponse(
            responseCode = "207",
            description = "每一项的结果，依次列出 · what became of each item, in order",
            content = @Content(schema = @Schema(implementation = BulkResponse.class)))
    public Response review(@NotNull @Valid BulkReviewRequest request) {
        List<UUID> ids =
                request.items().stream().map(BulkReviewRequest.Item::reportId).toList();
        return bulk.each(request, request.items(), new Act(reports.tasksOf(ids)));
    }

    /** What is done with each. */
    private final class Act implements BulkAct<BulkReviewRequest.Item> {

        private final Map<UUID, UUID> tasks;

        Act(Map<UUID, UUID> tasks) {
            this.tasks = tasks;
        }

        @Override
        public UUID id(BulkReviewRequest.Item item) {
            return item.reportId();
        }

        @Override
        public Done act(BulkReviewRequest.Item item) {
            UUID task = tasks.get(item.reportId());
            if (task == null) {
                throw new Rejection(CommonProblem.NOT_FOUND);
            }
            IfMatch ifMatch = IfMatch.version(item.version());
            ProgressReportView done = switch (item.act()) {
                case ACCEPT -> reports.accept(task, item.reportId(), ifMatch);
                case RETURN -> reports.giveBack(task, item.reportId(), ifMatch, item.reason());
            };
            return Done.changed(done.version());
        }
    }
}
