package dev.zeren.plan.progress.api;

import dev.zeren.kit.http.Versioned;
import dev.zeren.plan.progress.application.ReportingCalendarService.CalendarView;
import dev.zeren.plan.progress.domain.Every;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When progress is reported. */
@Schema(name = "ReportingCalendar")
public record CalendarResponse(
        Every every,
        int opensBefore,
        int dueAfter,

        @Schema(description = "是否自己的；否则沿用计划的或全局的 · its own; otherwise the plan's or the bureau's")
        boolean own,

        int version)
        implements Versioned {

    static CalendarResponse from(CalendarView view) {
        return new CalendarResponse(
                view.calendar().every(),
                view.calendar().opensBefore(),
                view.calendar().dueAfter(),
                view.own(),
                view.version());
    }
}
