package dev.zeren.plan.inspection.application;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.settings.Setting;
import dev.zeren.kit.settings.Settings;
import dev.zeren.plan.inspection.domain.InspectionRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** How the bureau inspects. */
@ApplicationScoped
@Transactional
public class InspectionRulesService {

    private static final String SETTING = "inspection-rules";

    private final Settings settings;

    InspectionRulesService(Settings settings) {
        this.settings = settings;
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public Setting<InspectionRules> get() {
        return settings.get(SETTING, InspectionRules.USUAL);
    }

    /** @throws Rejection {@code stale-version} */
    public Setting<InspectionRules> replace(IfMatch ifMatch, InspectionRules rules) {
        return settings.replace(SETTING, ifMatch, InspectionRules.USUAL, rules);
    }
}
