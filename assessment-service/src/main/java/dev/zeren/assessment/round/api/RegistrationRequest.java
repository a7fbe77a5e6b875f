package dev.zeren.assessment.round.api;

import dev.zeren.assessment.round.domain.RegisterFact;
import dev.zeren.assessment.round.domain.RegistrationKind;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happened to an assessee beside the sheets. */
public record RegistrationRequest(
        @NotNull UUID assesseeId,

        @NotNull RegistrationKind kind,

        @Schema(description = "方案中这一项的 key · key of the scheme's adjustment, veto or cap") @NotBlank @Size(max = 40)
        String key,

        @Schema(description = "次数，省略即 1；一票否决和等次限制只能是 1 · 1 without it; 1 for a veto or a cap") @Min(1) @Max(100_000)
        Integer occurrences,

        @Schema(description = "事由 · what happened") @NotBlank @Size(max = 4000)
        String note,

        @Schema(description = "佐证材料的 id（plan-service） · ids of evidence in plan-service") @NotEmpty @Size(max = 50)
        List<@NotNull UUID> evidence) {

    RegisterFact toFact() {
        return new RegisterFact(
                assesseeId, kind, key, occurrences == null ? 1 : occurrences, note, List.copyOf(evidence));
    }

    @Schema(hidden = true)
    @AssertTrue
    boolean isOnceWhereItCountsOnce() {
        return occurrences == null || occurrences == 1 || kind == RegistrationKind.ADJUSTMENT;
    }
}
