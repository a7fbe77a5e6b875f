package dev.zeren.plan.plan.application;

import dev.zeren.kit.caller.Caller;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.settings.Setting;
import dev.zeren.kit.settings.Settings;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.plan.domain.amendment.AmendmentRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** How the bureau amends its plans. */
@ApplicationScoped
@Transactional
public class AmendmentRulesService {

    private static final String SETTING = "amendment-rules";

    private final Settings settings;
    private final Callers callers;

    AmendmentRulesService(Settings settings, Callers callers) {
        this.settings = settings;
        this.callers = callers;
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public Setting<AmendmentRules> get() {
        return settings.get(SETTING, AmendmentRules.USUAL);
    }

    /** @throws Rejection {@code stale-version} */
    public Setting<AmendmentRules> replace(IfMatch ifMatch, AmendmentRules rules) {
        return settings.replace(SETTING, ifMatch, AmendmentRules.USUAL, rules);
    }

    /**
     * The rules, for who may amend by them.
     *
     * @throws Rejection {@code forbidden}
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    AmendmentRules forCaller() {
        AmendmentRules rules = get().value();
        Caller caller = callers.current();
        if (!caller.may(rules.roles().toArray(String[]::new)) && !caller.may(Scopes.PLANS_WRITE)) {
            throw new Rejection(CommonProblem.FORBIDDEN);
        }
        return rules;
    }
}
