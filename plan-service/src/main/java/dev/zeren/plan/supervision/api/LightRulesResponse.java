package dev.zeren.plan.supervision.api;

import dev.zeren.kit.http.Versioned;
import dev.zeren.kit.settings.Setting;
import dev.zeren.plan.supervision.domain.LightRules;

/** When the bureau's tasks change their light. */
public record LightRulesResponse(
        int yellowShare, int orangeShare, int answerDays, int behindBy, boolean remind, int noticeLevel, int version)
        implements Versioned {

    static LightRulesResponse from(Setting<LightRules> setting) {
        LightRules rules = setting.value();
        return new LightRulesResponse(
                rules.yellowShare(),
                rules.orangeShare(),
                rules.answerDays(),
                rules.behindBy(),
                rules.remind(),
                rules.noticeLevel(),
                setting.version());
    }
}
