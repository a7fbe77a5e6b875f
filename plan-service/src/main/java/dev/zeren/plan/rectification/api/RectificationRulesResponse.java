package dev.zeren.plan.rectification.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.kit.http.Versioned;
import dev.zeren.kit.settings.Setting;
import dev.zeren.plan.rectification.domain.RectificationRules;
import dev.zeren.plan.rectification.domain.Verifier;
import java.util.List;

/** How the bureau has problems rectified. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RectificationRulesResponse(
        List<String> levels,
        int usualDays,
        Integer lookBackDays,
        boolean evidenceRequired,
        List<Verifier> signOffBy,
        int ledgerRows,
        int version)
        implements Versioned {

    static RectificationRulesResponse from(Setting<RectificationRules> setting) {
        RectificationRules rules = setting.value();
        return new RectificationRulesResponse(
                rules.levels(),
                rules.usualDays(),
                rules.lookBackDays(),
                rules.evidenceRequired(),
                rules.signOffBy().stream().sorted().toList(),
                rules.ledgerRows(),
                setting.version());
    }
}
