package dev.zeren.plan.evidence.application;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.settings.Setting;
import dev.zeren.kit.settings.Settings;
import dev.zeren.plan.evidence.domain.EvidenceRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What the bureau takes as evidence. */
@ApplicationScoped
@Transactional
public class EvidenceRulesService {

    private static final String SETTING = "evidence-rules";

    private final Settings settings;

    EvidenceRulesService(Settings settings) {
        this.settings = settings;
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public Setting<EvidenceRules> get() {
        return settings.get(SETTING, EvidenceRules.USUAL);
    }

    /** @throws Rejection {@code stale-version} */
    public Setting<EvidenceRules> replace(IfMatch ifMatch, EvidenceRules rules) {
        return settings.replace(SETTING, ifMatch, EvidenceRules.USUAL, rules);
    }
}
