package dev.zeren.plan.rectification.application;

import dev.zeren.kit.settings.BureauRules;
import dev.zeren.kit.settings.Settings;
import dev.zeren.plan.rectification.domain.RectificationRules;
import jakarta.inject.Singleton;

/** How the bureau has problems rectified. */
@Singleton
public class RectificationRulesService extends BureauRules<RectificationRules> {

    RectificationRulesService(Settings settings) {
        super(settings, "rectification-rules", RectificationRules.USUAL);
    }
}
