package dev.zeren.plan.instruction.application;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.settings.Setting;
import dev.zeren.kit.settings.Settings;
import dev.zeren.plan.instruction.domain.InstructionRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Who instructs in the bureau, and how offices are reminded. */
@ApplicationScoped
@Transactional
public class InstructionRulesService {

    private static final String SETTING = "instruction-rules";

    private final Settings settings;

    InstructionRulesService(Settings settings) {
        this.settings = settings;
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public Setting<InstructionRules> get() {
        return settings.get(SETTING, InstructionRules.USUAL);
    }

    /** @throws Rejection {@code stale-version} */
    public Setting<InstructionRules> replace(IfMatch ifMatch, InstructionRules rules) {
        return settings.replace(SETTING, ifMatch, InstructionRules.USUAL, rules);
    }
}
