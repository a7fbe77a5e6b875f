package dev.zeren.plan.plan.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.kit.domain.Text;
import dev.zeren.plan.term.Light;
import dev.zeren.plan.term.LightReason;
import dev.zeren.plan.term.LightSchedule;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A task's light on a day.
 *
 * @param since from which day on; null for green
 */
@Schema(name = "TaskLight")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LightView(Light colour, LightReason reason, Text words, LocalDate since) {

    static LightView of(LightSchedule schedule, LocalDate today) {
        LightReason reason = schedule.reason(today);
        return new LightView(
                schedule.light(today),
                reason,
                reason.words(),
                schedule.last(today).map(LightSchedule.Change::day).orElse(null));
    }
}
