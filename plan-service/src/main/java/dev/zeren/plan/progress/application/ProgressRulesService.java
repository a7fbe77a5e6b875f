package dev.zeren.plan.progress.application;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.settings.Setting;
import dev.zeren.kit.settings.Settings;
import dev.zeren.plan.progress.domain.ProgressRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** How the bureau takes progress reports. */
@ApplicationScoped
@Transactional
public class ProgressRulesService {

    private static final String SETTING = "progress-rules";

    private final Settings settings;

    ProgressRulesService(Settings settings) {
        this.settings = settings;
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public Setting<ProgressRules> get() {
        return settings.get(SETTING, ProgressRules.USUAL);
    }

    /** @throws Rejection {@code stale-version} */
    public Setting<ProgressRules> replace(IfMatch ifMatch, ProgressRules rules) {
        return settings.replace(SETTING, ifMatch, ProgressRules.USUAL, rules);
    }
}
