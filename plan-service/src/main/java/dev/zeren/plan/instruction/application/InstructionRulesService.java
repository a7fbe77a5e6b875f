package dev.zeren.plan.instruction.application;

import dev.zeren.kit.settings.BureauRules;
import dev.zeren.kit.settings.Settings;
import dev.zeren.plan.instruction.domain.InstructionRules;
import jakarta.inject.Singleton;

/** Who instructs in the bureau, and how offices are reminded. */
@Singleton
public class InstructionRulesService extends BureauRules<InstructionRules> {

    InstructionRulesService(Settings settings) {
        super(settings, "instruction-rules", InstructionRules.USUAL);
    }
}
