package dev.zeren.plan.supervision.application;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.settings.Setting;
import dev.zeren.kit.settings.Settings;
import dev.zeren.plan.supervision.domain.SupervisionRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** How the bureau supervises. */
@ApplicationScoped
@Transactional
public class SupervisionRulesService {

    private static final String SETTING = "supervision-rules";

    private final Settings settings;

    SupervisionRulesService(Settings settings) {
        this.settings = settings;
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public Setting<SupervisionRules> get() {
        return settings.get(SETTING, SupervisionRules.USUAL);
    }

    /** @throws Rejection {@code stale-version} */
    public Setting<SupervisionRules> replace(IfMatch ifMatch, SupervisionRules rules) {
        return settings.replace(SETTING, ifMatch, SupervisionRules.USUAL, rules);
    }
}
