package dev.zeren.plan.evidence.application;

import dev.zeren.kit.settings.BureauRules;
import dev.zeren.kit.settings.Settings;
import dev.zeren.plan.evidence.domain.EvidenceRules;
import jakarta.inject.Singleton;

/** What the bureau takes as evidence. */
@Singleton
public class EvidenceRulesService extends BureauRules<EvidenceRules> {

    EvidenceRulesService(Settings settings) {
        super(settings, "evidence-rules", EvidenceRules.USUAL);
    }
}
