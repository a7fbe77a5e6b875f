package dev.zeren.assessment.scheme.api;

import dev.zeren.assessment.scheme.domain.AssessmentPolicy;
import dev.zeren.kit.http.Versioned;
import dev.zeren.kit.settings.Setting;
import java.util.List;

/** What may not be assessed in the bureau. */
public record AssessmentPolicyResponse(List<String> phrases, List<String> negations, int version) implements Versioned {

    static AssessmentPolicyResponse from(Setting<AssessmentPolicy> setting) {
        return new AssessmentPolicyResponse(
                setting.value().phrases(), setting.value().negations(), setting.version());
    }
}
