package dev.zeren.plan.instruction.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.kit.http.Versioned;
import dev.zeren.kit.settings.Setting;
import dev.zeren.plan.instruction.domain.InstructionRules;
import java.util.List;
import java.util.UUID;

/** Who instructs in the bureau, and how offices are reminded. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InstructionRulesResponse(
        boolean plannerInstructs, List<UUID> heads, Integer replyDays, boolean oneReminderADay, int version)
        implements Versioned {

    static InstructionRulesResponse from(Setting<InstructionRules> setting) {
        InstructionRules rules = setting.value();
        return new InstructionRulesResponse(
                rules.plannerInstructs(),
                rules.heads().stream().sorted().toList(),
                rules.replyDays(),
                rules.oneReminderADay(),
                setting.version());
    }
}
