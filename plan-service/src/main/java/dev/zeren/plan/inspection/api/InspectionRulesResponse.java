package dev.zeren.plan.inspection.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.kit.http.Versioned;
import dev.zeren.kit.settings.Setting;
import dev.zeren.plan.inspection.domain.Exceeding;
import dev.zeren.plan.inspection.domain.InspectionRules;
import java.util.List;

/** How the bureau inspects. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InspectionRulesResponse(
        List<String> kinds, List<String> counted, Integer perSchool, Exceeding exceeding, int version)
        implements Versioned {

    static InspectionRulesResponse from(Setting<InspectionRules> setting) {
        InspectionRules rules = setting.value();
        return new InspectionRulesResponse(
                rules.kinds(),
                rules.kinds().stream().filter(rules.counted()::contains).toList(),
                rules.perSchool(),
                rules.exceeding(),
                setting.version());
    }
}
