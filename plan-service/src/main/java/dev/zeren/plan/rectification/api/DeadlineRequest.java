package dev.zeren.plan.rectification.api;

import dev.zeren.plan.rectification.domain.Deadline;
import dev.zeren.plan.rectification.domain.DeadlineKind;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By when a problem is to be rectified: the day itself, a day, or so many working days. */
@Schema(name = "ProblemDeadline")
public record DeadlineRequest(
        @NotNull DeadlineKind kind,

        @Schema(description = "kind 为 date 时的最后一天 · the last day, of kind date")
        LocalDate on,

        @Schema(description = "kind 为 working-days 时的工作日数，当天不计 · of kind working-days how many; today is not counted")
        @Min(1)
        @Max(1000)
        Integer workingDays) {

    Deadline toDeadline() {
        return new Deadline(kind, on, workingDays);
    }

    @Schema(hidden = true)
    @AssertTrue
    boolean isWhatItsKindSays() {
        return kind == null
                || (on != null) == (kind == DeadlineKind.DATE)
                        && (workingDays != null) == (kind == DeadlineKind.WORKING_DAYS);
    }
}
