package dev.zeren.plan.instruction.api;

import dev.zeren.plan.instruction.domain.InstructionRules;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who instructs in the bureau, and how offices are reminded. */
public record InstructionRulesRequest(
        @Schema(description = "规划人员是否对全部作出批示 · whether planners give instructions, on everything") @NotNull
        Boolean plannerInstructs,

        @Schema(description = "对全部作出批示的人员，如局长 · people who give them on everything, as the head of the bureau")
        @NotNull
        @Size(max = 50)
        Set<@NotNull UUID> heads,

        @Schema(description = "未定期限时反馈的工作日数；省略即无期限 · working days to reply where no day is named; no term without it")
        @Min(0)
        @Max(1000)
        Integer replyDays,

        @Schema(description = "一项任务一天至多催办一次 · whether offices are reminded of a task once a day at most") @NotNull
        Boolean oneReminderADay) {

    InstructionRules toRules() {
        return new InstructionRules(plannerInstructs, heads, replyDays, oneReminderADay);
    }
}
