package dev.zeren.plan.plan.api;

import dev.zeren.plan.plan.application.DivideTask.NewSubtask;
import dev.zeren.plan.plan.domain.draft.DraftFault;
import dev.zeren.plan.plan.domain.draft.PlanChange;
import dev.zeren.plan.term.ReadingJson;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A subtask. */
public record SubtaskRequest(
        @Size(max = 1000) String heading,
        @Size(max = 100_000) String text,

        @Schema(description = "省略则随任务 · absent: due with its task")
        LocalDate dueOn,

        @Schema(description = "期限可以晚于任务 · it may be due after its task")
        Boolean mayBeLater,

        @Schema(
                description = "在任务完成情况中的权重；0 即不计 · what it weighs in the completion of its task; 0 leaves it out",
                defaultValue = "1")
        @Min(0)
        @Max(1000)
        Integer weight,

        @Size(max = 50) List<AmendmentChange.Add.@NotNull @Valid Holder> assignments,

        @Schema(description = "量化目标，形式同识别结果 · targets, as in a reading") @Size(max = 20)
        List<ReadingJson.@NotNull Target> targets) {

    NewSubtask toCommand() {
        return new NewSubtask(
                heading == null ? "" : DraftFault.keepable(heading, "/heading"),
                text == null ? "" : DraftFault.keepable(text, "/text"),
                dueOn,
                Boolean.TRUE.equals(mayBeLater),
                weight == null ? 1 : weight,
                assignments == null
                        ? List.of()
                        : PlanChange.each("/assignments", assignments, AmendmentChange.Add.Holder::toHolder),
                targets == null ? List.of() : targets);
    }
}
