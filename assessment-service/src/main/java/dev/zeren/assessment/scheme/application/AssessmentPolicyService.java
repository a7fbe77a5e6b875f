package dev.zeren.assessment.scheme.application;

import dev.zeren.assessment.scheme.domain.AssessmentPolicy;
import dev.zeren.kit.settings.BureauRules;
import dev.zeren.kit.settings.Settings;
import jakarta.inject.Singleton;

/** What may not be assessed in the bureau. */
@Singleton
public class AssessmentPolicyService extends BureauRules<AssessmentPolicy> {

    AssessmentPolicyService(Settings settings) {
        super(settings, "assessment-policy", AssessmentPolicy.USUAL);
    }
}
