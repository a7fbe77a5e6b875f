package dev.zeren.plan.plan.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.zeren.kit.http.Versioned;
import dev.zeren.plan.plan.application.LightView;
import dev.zeren.plan.plan.application.TaskView;
import dev.zeren.plan.term.ClauseJson;
import dev.zeren.plan.term.TaskStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A task.
 *
 * @param clauses JSON text already: it is written once, on import, and passed through
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TaskResponse(
        UUID id,
        UUID planId,
        UUID sectionId,
        int position,

        @Schema(description = "编号，照印 · the number as printed", examples = "11．")
        String label,

        int number,
        String heading,
        String text,

        @Schema(implementation = ClauseJson[].class) @JsonRawValue
        String clauses,

        @Schema(
                description = "责任单位此后的变化：撤销、合并、分立、更名；没有则不出现 ·"
                        + " those of its units that were closed, merged, split or renamed since; absent if none")
        List<ChangedUnitResponse> changedUnits,

        @Schema(description = "单独的期限；没有则随计划 · due date of its own; otherwise it is due with its plan")
        LocalDate dueOn,

        TaskStatus status,
        @Schema(description = "0-100") int percent,

        @Schema(description = "红黄绿灯；草稿和已关闭的计划没有 · absent in drafts and closed plans")
        LightView light,

        @Schema(
                description =
                        "撤销这项任务的修订的序号，取消的子任务是 0；未撤销则没有 · the amendment that withdrew it, 0 of a dropped subtask; absent while it counts")
        Integer withdrawnBy,

        @Schema(description = "这是哪项任务的子任务；不是子任务则没有 · the task of which it is a subtask; absent of others")
        UUID parentId,

        @Schema(description = "子任务在任务完成情况中的权重 · what a subtask weighs in the completion of its task")
        Integer weight,

        @Schema(description = "子任务取消的原因 · why the subtask was dropped")
        String dropReason,

        int version)
        implements Versioned {

    static TaskResponse from(TaskView task) {
        return new TaskResponse(
                task.id(),
                task.planId(),
                task.sectionId(),
                task.position(),
                task.label(),
                task.number(),
                task.heading(),
                task.text(),
                task.clauses(),
                ChangedUnitResponse.from(task.changedUnits()),
                task.dueOn(),
                task.status(),
                task.percent(),
                task.light(),
                task.withdrawnBy(),
                task.parentId(),
                task.weight(),
                task.dropReason(),
                task.version());
    }
}
