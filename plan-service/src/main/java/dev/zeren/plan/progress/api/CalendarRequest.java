package dev.zeren.plan.progress.api;

import dev.zeren.plan.progress.domain.Every;
import dev.zeren.plan.progress.domain.ReportingCalendar;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When progress is reported. */
@Schema(name = "ReportingCalendarRequest")
public record CalendarRequest(
        @Schema(description = "多久报一次；quota 按任务自己的频次，如每月一次；none 不定期 · how often; quota: as the task's own quotas say")
        @NotNull
        Every every,

        @Schema(
                description =
                        "时段结束前几天起可报，默认 5 · days before the end of a period from which on it is asked for, usually 5")
        @Min(0)
        @Max(366)
        Integer opensBefore,

        @Schema(
                description =
                        "时段结束后几个工作日内须报，默认 3 · working days after the end of a period by which it is due, usually 3")
        @Min(0)
        @Max(60)
        Integer dueAfter) {

    ReportingCalendar toCalendar() {
        ReportingCalendar usual = ReportingCalendar.NONE;
        return new ReportingCalendar(
                every,
                opensBefore == null ? usual.opensBefore() : opensBefore,
                dueAfter == null ? usual.dueAfter() : dueAfter);
    }
}
