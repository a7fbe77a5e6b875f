package dev.zeren.plan.plan.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.plan.plan.application.CorrectDraft;
import dev.zeren.plan.plan.domain.draft.CorrectReading;
import dev.zeren.plan.term.ReadingJson;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** What is to be reached, by when or how often: read rightly, wrongly, not at all, or where there is nothing. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "CorrectionTarget",
        requiredProperties = "operation",
        properties = @SchemaProperty(name = "operation", enumeration = "target"))
public record TargetCorrectionRequest(
        @NotNull UUID taskId,
        @NotNull CorrectReading.Act act,

        @Schema(description = "识别结果中的哪一组 · which list of the reading") @NotNull
        CorrectReading.Listed list,

        @Schema(description = "该组中的第几条，从 0 起；add 时不给 · which of the list, from 0 on; absent for add") @Min(0)
        Integer index,

        @Schema(
                description = "list 为 targets 且 change 或 add 时给出：形式同识别结果，整体替换；at、printed 省略则不变"
                        + " · for targets, with change or add: as in the reading, in place of all of it; at and printed stay"
                        + " where they are absent")
        ReadingJson.Target target,

        @Schema(description = "list 为 due-dates 时，同上 · the same for due-dates")
        ReadingJson.DueDate dueDate,

        @Schema(description = "list 为 quotas 时，同上 · the same for quotas")
        ReadingJson.Quota quota)
        implements CorrectionRequest, AmendmentChange {

    @Override
    public CorrectDraft toCommand() {
        return new CorrectDraft.Change(new CorrectReading(taskId, act, list, index, target, dueDate, quota), false);
    }
}
