package dev.zeren.plan.inspection.application;

import dev.zeren.kit.settings.BureauRules;
import dev.zeren.kit.settings.Settings;
import dev.zeren.plan.inspection.domain.InspectionRules;
import jakarta.inject.Singleton;

/** How the bureau inspects. */
@Singleton
public class InspectionRulesService extends BureauRules<InspectionRules> {

    InspectionRulesService(Settings settings) {
        super(settings, "inspection-rules", InspectionRules.USUAL);
    }
}
