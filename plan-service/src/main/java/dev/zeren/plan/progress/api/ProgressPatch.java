package dev.zeren.plan.progress.api;

import dev.zeren.kit.http.Patched;
import dev.zeren.plan.progress.application.ReportLifeService.ChangeReport;
import dev.zeren.plan.term.ProgressStatus;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to change of a report (JSON Merge Patch); lists are given whole. */
public record ProgressPatch(
        @Schema(implementation = ProgressStatus.class) Patched<@NotNull ProgressStatus> status,

        @Schema(implementation = Integer.class) Patched<@NotNull @Min(0) @Max(100) Integer> percent,

        @Schema(implementation = String.class) Patched<@NotNull @Size(max = 4000) String> narrative,

        @Schema(implementation = LocalDate.class) Patched<LocalDate> period,

        @Schema(type = SchemaType.ARRAY, implementation = ActualRequest.class)
        Patched<@Size(max = 100) List<@NotNull @Valid ActualRequest>> actuals,

        @Schema(type = SchemaType.ARRAY, implementation = Integer.class)
        Patched<@Size(max = 100) List<@NotNull @Min(1) Integer>> milestones,

        @Schema(type = SchemaType.ARRAY, implementation = UUID.class)
        Patched<@Size(max = 100) List<@NotNull UUID>> evidence) {

    ChangeReport toCommand() {
        return new ChangeReport(
                status,
                percent,
                narrative,
                period,
                actuals.isPresent() ? Patched.of(ProgressRequest.actuals(actuals.value())) : Patched.absent(),
                milestones,
                evidence);
    }
}
