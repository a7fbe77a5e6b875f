package dev.zeren.plan.progress.api;

import dev.zeren.plan.progress.application.ProgressService.ReportProgress;
import dev.zeren.plan.term.ProgressStatus;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Progress to report. */
public record ProgressRequest(
        @NotNull ProgressStatus status,

        @Schema(description = "已完成 100，未开始 0，进行中 0-99 · done 100, not started 0, under way 0-99")
        @NotNull
        @Min(0)
        @Max(100)
        Integer percent,

        @NotNull @Size(max = 4000) String narrative,

        @Schema(description = "代表哪个责任科室；只有一个时可省略 · for which responsible office, when there is a choice")
        UUID unitId,

        @Schema(description = "佐证材料的 id · ids of evidence") @Size(max = 100)
        List<@NotNull UUID> evidence) {

    ReportProgress toCommand() {
        return new ReportProgress(status, percent, narrative, unitId, evidence == null ? List.of() : evidence);
    }
}
