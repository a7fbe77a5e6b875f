package dev.zeren.plan.progress.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.Versioned;
import dev.zeren.kit.settings.Setting;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.progress.application.ProgressRulesService;
import dev.zeren.plan.progress.domain.Every;
import dev.zeren.plan.progress.domain.ProgressRules;
import dev.zeren.plan.progress.domain.ReportingCalendar;
import dev.zeren.plan.progress.domain.Reviewer;
import dev.zeren.plan.progress.domain.SubtaskRule;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the bureau takes progress reports. */
@Path("/api/v1/progress-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "progress")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ, Scopes.PLANS_WRITE})
public class ProgressRulesResource {

    /** The rules of the bureau. */
    public record ProgressRulesRequest(
            @Schema(
                    description =
                            "由谁审核，其中任何一人即可；空即提交就计入 · who accepts reports, any one of them; nobody: they count as submitted")
            @NotNull
            List<@NotNull Reviewer> reviewers,

            @Schema(description = "规划人员能否审核自己代报的 · whether a planner may review what he reported on an office's behalf")
            Boolean selfReview,

            @Schema(description = "没有自己的报送日历的计划何时报；省略即不定期 · when plans without a calendar of their own are reported on")
            @Valid
            CalendarRequest calendar,

            @Schema(
                    description = "何时按子任务计算任务的完成情况；省略即没有自己的目标、频次和节点时"
                            + " · when a task's completion is computed from its subtasks; absent: where-unmeasured")
            SubtaskRule subtasks) {

        ProgressRules toRules() {
            return new ProgressRules(
                    reviewers.stream().distinct().sorted().toList(),
                    Boolean.TRUE.equals(selfReview),
                    calendar == null ? ReportingCalendar.NONE : calendar.toCalendar(),
                    subtasks);
        }
    }

    /** The rules that hold. */
    public record ProgressRulesResponse(
            List<Reviewer> reviewers, boolean selfReview, Calendar calendar, SubtaskRule subtasks, int version)
            implements Versioned {

        /** When plans without a calendar of their own are reported on. */
        @Schema(name = "ProgressRulesCalendar")
        public record Calendar(Every every, int opensBefore, int dueAfter) {}

        static ProgressRulesResponse from(Setting<ProgressRules> setting) {
            ProgressRules rules = setting.value();
            ReportingCalendar calendar = rules.calendar();
            return new ProgressRulesResponse(
                    rules.reviewers(),
                    rules.selfReview(),
                    new Calendar(calendar.every(), calendar.opensBefore(), calendar.dueAfter()),
                    rules.subtasks(),
                    setting.version());
        }
    }

    private final ProgressRulesService rules;

    ProgressRulesResource(ProgressRulesService rules) {
        this.rules = rules;
    }

    @GET
    @Operation(summary = "进展报告的规则 · how the bureau takes progress reports")
    public ProgressRulesResponse get() {
        return ProgressRulesResponse.from(rules.get());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.PLANS_WRITE})
    @Operation(
            summary = "设定进展报告的规则 · set how the bureau takes progress reports",
            description = "用于以后提交的报告，已计入的不变。For what is submitted from now on; what counts stays.")
    public ProgressRulesResponse replace(
            @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ProgressRulesRequest request) {
        return ProgressRulesResponse.from(rules.replace(IfMatch.of(ifMatch), request.toRules()));
    }
}
