package dev.zeren.plan.plan.api;

import dev.zeren.kit.http.Patched;
import dev.zeren.plan.plan.application.TaskService.ChangeTask;
import dev.zeren.plan.plan.domain.draft.DraftFault;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to change of a task (JSON Merge Patch). */
public record TaskPatch(
        @Schema(implementation = LocalDate.class, nullable = true)
        Patched<LocalDate> dueOn,

        @Schema(
                description = "计划已下达时修改期限的理由，记入修订；省略则记为“调整任务期限”"
                        + " · why, kept with the amendment that it is on an issued plan")
        @Size(max = 1000)
        String reason) {

    ChangeTask toCommand() {
        return new ChangeTask(dueOn, DraftFault.keepable(reason, "/reason"));
    }
}
