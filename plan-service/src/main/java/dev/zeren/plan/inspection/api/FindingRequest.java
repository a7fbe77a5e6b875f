package dev.zeren.plan.inspection.api;

import dev.zeren.plan.rectification.application.Findings.Finding;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that an inspection found, to become a problem. */
public record FindingRequest(
        @NotBlank @Size(max = 4000) String problem,
        @Size(max = 4000) String cause,
        @Size(max = 4000) String measure,
        @Size(min = 1, max = 30) String level,

        @Schema(description = "在哪个被督查的单位发现 · in which of the inspected units") @NotNull
        UUID concernedUnitId,

        @Schema(description = "责任单位；省略即发现问题的单位 · that is to rectify it; the same without it")
        UUID unitId,

        UUID personId,
        UUID taskId,

        @Schema(description = "整改的最后一天；与 workingDays 二选一 · the last day to rectify it; this or workingDays")
        LocalDate dueOn,

        @Schema(description = "整改的工作日数，0 即当天 · the same in working days; 0 is the same day") @Min(0) @Max(1000)
        Integer workingDays) {

    Finding toFinding() {
        return new Finding(
                problem,
                cause,
                measure,
                level,
                unitId == null ? concernedUnitId : unitId,
                personId,
                concernedUnitId,
                taskId,
                dueOn,
                workingDays);
    }

    @Schema(hidden = true)
    @AssertTrue
    boolean isOneDeadline() {
        return dueOn == null || workingDays == null;
    }
}
