package dev.zeren.plan.progress.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.plan.progress.application.ReviewService;
import dev.zeren.plan.progress.application.ReviewService.ReportForReview;
import dev.zeren.plan.progress.domain.ReportStatus;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Progress reports on whatever task that wait for the caller's review. */
@Path("/api/v1/progress-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "progress")
@RolesAllowed({Roles.OFFICE_STAFF, Roles.LEADER, Roles.PLANNER})
public class ReviewResource {

    /** A report to be reviewed. */
    public record ReportForReviewResponse(
            UUID planId,

            @Schema(description = "任务的编号和标题 · what the task is called")
            String task,

            ProgressResponse report) {

        static ReportForReviewResponse from(ReportForReview one) {
            return new ReportForReviewResponse(one.planId(), one.task(), ProgressResponse.from(one.report()));
        }
    }

    private final ReviewService reviews;

    ReviewResource(ReviewService reviews) {
        this.reviews = reviews;
    }

    @GET
    @Operation(
            summary = "列出由我审核的进展报告，新的在前 · list the progress reports that I review, the newest first",
            description = "各计划、各任务的报告；审核人由 progress-rules 规定。报告带 version，可直接批量审核。"
                    + " Reports on any task; progress-rules say who reviews. With their versions, so that they can be"
                    + " reviewed in bulk as they stand.")
    public Page<ReportForReviewResponse> list(
            @Parameter(description = "submitted 待审（默认）或 returned 已退回 · submitted, as usual, or returned")
                    @QueryParam("state")
                    @DefaultValue("submitted")
                    ReportStatus state,
            @QueryParam("plan") UUID plan,
            @QueryParam("unit") UUID unit,
            @Valid @BeanParam PageRequest page) {
        return reviews.list(state, plan, unit, page).map(ReportForReviewResponse::from);
    }
}
