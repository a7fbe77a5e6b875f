package dev.zeren.plan.progress.api;

import dev.zeren.kit.http.Patched;
import dev.zeren.plan.progress.application.ReportLifeService.ChangeReport;
import dev.zeren.plan.progress.application.ReportLifeService.CorrectReport;
import dev.zeren.plan.term.ProgressStatus;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why and how an accepted report is corrected; what is not given stays as it was. */
@Schema(name = "ProgressCorrectionRequest")
public record ReportCorrectionRequest(
        @NotBlank @Size(max = 1000) String reason,
        ProgressStatus status,
        @Min(0) @Max(100) Integer percent,
        @Size(max = 4000) String narrative,
        LocalDate period,
        @Size(max = 100) List<@NotNull @Valid ActualRequest> actuals,
        @Size(max = 100) List<@NotNull @Min(1) Integer> milestones,
        @Size(max = 100) List<@NotNull UUID> evidence,

        @Schema(description = "只存为草稿，不提交 · keep it as a draft")
        Boolean draft) {

    CorrectReport toCommand() {
        return new CorrectReport(
                reason,
                new ChangeReport(
                        given(status),
                        given(percent),
                        given(narrative),
                        given(period),
                        given(actuals == null ? null : ProgressRequest.actuals(actuals)),
                        given(milestones),
                        given(evidence)),
                Boolean.TRUE.equals(draft));
    }

    private static <T> Patched<T> given(T value) {
        return value == null ? Patched.absent() : Patched.of(value);
    }
}
