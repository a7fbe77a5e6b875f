package dev.zeren.plan.plan.api;

import dev.zeren.kit.http.Patched;
import dev.zeren.plan.plan.application.TaskService.ChangeTask;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to change of a task (JSON Merge Patch). */
public record TaskPatch(
        @Schema(implementation = LocalDate.class, nullable = true)
        Patched<LocalDate> dueOn) {

    ChangeTask toCommand() {
        return new ChangeTask(dueOn);
    }
}
