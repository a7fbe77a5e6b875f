package dev.zeren.plan.rectification.application;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.settings.Setting;
import dev.zeren.kit.settings.Settings;
import dev.zeren.plan.rectification.domain.RectificationRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** How the bureau has problems rectified. */
@ApplicationScoped
@Transactional
public class RectificationRulesService {

    private static final String SETTING = "rectification-rules";

    private final Settings settings;

    RectificationRulesService(Settings settings) {
        this.settings = settings;
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public Setting<RectificationRules> get() {
        return settings.get(SETTING, RectificationRules.USUAL);
    }

    /** @throws Rejection {@code stale-version} */
    public Setting<RectificationRules> replace(IfMatch ifMatch, RectificationRules rules) {
        return settings.replace(SETTING, ifMatch, RectificationRules.USUAL, rules);
    }
}
