package dev.zeren.plan.calendar.api;

import dev.zeren.kit.http.Versioned;
import dev.zeren.plan.calendar.application.WorkingDayService;
import dev.zeren.plan.calendar.domain.DayRange;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The days that are not what their weekday says. */
public record WorkingDaysResponse(
        @Schema(description = "本局的 · the bureau's own") List<Days> days,

        @Schema(description = "全国的 · the country's") List<Days> usual,

        int version)
        implements Versioned {

    /** Some days in a row. */
    @Schema(name = "WorkingDayRange")
    public record Days(LocalDate first, LocalDate last, boolean working, String name) {

        static Days from(DayRange range) {
            return new Days(range.first(), range.last(), range.working(), range.name());
        }
    }

    static WorkingDaysResponse from(WorkingDayService.View view) {
        return new WorkingDaysResponse(
                view.own().stream().map(Days::from).toList(),
                view.usual().stream().map(Days::from).toList(),
                view.version());
    }
}
