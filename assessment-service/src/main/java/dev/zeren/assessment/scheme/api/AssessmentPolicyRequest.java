package dev.zeren.assessment.scheme.api;

import dev.zeren.assessment.scheme.domain.AssessmentPolicy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may not be assessed in the bureau. */
public record AssessmentPolicyRequest(
        @Schema(description = "不得考核的内容，如升学率 · phrases that no scheme may assess by") @NotNull @Size(max = 500)
        List<@NotBlank @Size(max = 100) String> phrases,

        @Schema(description = "表示禁止的用语，其后的不算，如严禁 · words by which a sentence forbids what follows")
        @NotNull
        @Size(max = 100)
        List<@NotBlank @Size(max = 20) String> negations) {

    AssessmentPolicy toPolicy() {
        return new AssessmentPolicy(phrases, negations);
    }
}
