package dev.zeren.plan.rectification.api;

import dev.zeren.plan.rectification.domain.RectificationRules;
import dev.zeren.plan.rectification.domain.Verifier;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the bureau has problems rectified. */
public record RectificationRulesRequest(
        @Schema(description = "问题的程度，最轻的在前 · how grave, the mildest first") @NotEmpty @Size(max = 20)
        List<@NotBlank @Size(max = 30) String> levels,

        @Schema(description = "未定期限时的工作日数，0 即当天 · working days where no deadline is set; 0 is the same day")
        @NotNull
        @Min(0)
        @Max(1000)
        Integer usualDays,

        @Schema(description = "销号后多少工作日回头看；省略即不安排 · working days from sign-off to look-back; none without it")
        @Min(1)
        @Max(1000)
        Integer lookBackDays,

        @Schema(description = "是否有佐证材料才能销号 · whether evidence is needed to sign off") @NotNull
        Boolean evidenceRequired,

        @Schema(description = "由谁核实销号和回头看 · who signs off and looks back") @NotEmpty
        Set<@NotNull Verifier> signOffBy,

        @Schema(description = "一份台账至多多少个问题 · problems in a ledger at most") @NotNull @Min(1) @Max(20_000)
        Integer ledgerRows) {

    RectificationRules toRules() {
        return new RectificationRules(
                levels.stream().distinct().toList(), usualDays, lookBackDays, evidenceRequired, signOffBy, ledgerRows);
    }
}
