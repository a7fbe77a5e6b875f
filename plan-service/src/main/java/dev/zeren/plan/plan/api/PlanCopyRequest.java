package dev.zeren.plan.plan.api;

import dev.zeren.plan.plan.application.CopyService.CopyPlan;
import dev.zeren.plan.term.PlanKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan to make from another. */
public record PlanCopyRequest(
        @NotNull @Min(1900) @Max(2200) Integer year,

        @Schema(description = "省略即原标题换上新的年份 · the old title with the other year without it")
        @Pattern(regexp = "(?s).*\\S.*")
        @Size(max = 300)
        String title,

        @Pattern(regexp = PlanKind.PATTERN) String kind,

        @Schema(description = "只带上未完成的任务 · only tasks that are not done")
        Boolean openOnly,

        @Schema(description = "只带上这些任务 · only these tasks") @Size(min = 1, max = 2000)
        Set<@NotNull UUID> taskIds) {

    CopyPlan toCommand() {
        return new CopyPlan(year, title, kind, Boolean.TRUE.equals(openOnly), taskIds);
    }
}
