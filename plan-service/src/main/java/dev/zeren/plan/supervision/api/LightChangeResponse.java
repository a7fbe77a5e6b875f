package dev.zeren.plan.supervision.api;

import dev.zeren.kit.domain.Text;
import dev.zeren.plan.term.Light;
import dev.zeren.plan.term.LightReason;
import dev.zeren.plan.term.LightSchedule.Change;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change of a task's light. */
@Schema(name = "TaskLightChange")
public record LightChangeResponse(LocalDate day, Light colour, LightReason reason, Text words) {

    static LightChangeResponse from(Change change) {
        return new LightChangeResponse(
                change.day(), change.light(), change.reason(), change.reason().words());
    }
}
