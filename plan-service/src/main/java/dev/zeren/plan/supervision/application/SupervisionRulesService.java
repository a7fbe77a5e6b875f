package dev.zeren.plan.supervision.application;

import dev.zeren.kit.settings.BureauRules;
import dev.zeren.kit.settings.Settings;
import dev.zeren.plan.supervision.domain.SupervisionRules;
import jakarta.inject.Singleton;

/** How the bureau supervises. */
@Singleton
public class SupervisionRulesService extends BureauRules<SupervisionRules> {

    SupervisionRulesService(Settings settings) {
        super(settings, "supervision-rules", SupervisionRules.USUAL);
    }
}
