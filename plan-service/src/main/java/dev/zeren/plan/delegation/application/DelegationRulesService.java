package dev.zeren.plan.delegation.application;

import dev.zeren.kit.settings.BureauRules;
import dev.zeren.kit.settings.Settings;
import dev.zeren.plan.delegation.domain.DelegationRules;
import jakarta.inject.Singleton;

/** How the bureau lets its offices delegate tasks. */
@Singleton
public class DelegationRulesService extends BureauRules<DelegationRules> {

    DelegationRulesService(Settings settings) {
        super(settings, "delegation-rules", DelegationRules.USUAL);
    }
}
