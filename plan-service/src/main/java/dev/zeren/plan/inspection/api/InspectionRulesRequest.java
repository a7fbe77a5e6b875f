package dev.zeren.plan.inspection.api;

import dev.zeren.plan.inspection.domain.Exceeding;
import dev.zeren.plan.inspection.domain.InspectionRules;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the bureau inspects. */
public record InspectionRulesRequest(
        @Schema(description = "督查的种类 · kinds of inspections") @NotEmpty @Size(max = 50)
        List<@NotBlank @Size(max = 30) String> kinds,

        @Schema(description = "其中计入上限的 · those of them that count for the limit") @NotNull @Size(max = 50)
        Set<@NotNull String> counted,

        @Schema(description = "每所学校一年至多几次；省略即不限 · inspections of a school in a year at most; no limit without it")
        @Min(0)
        @Max(366)
        Integer perSchool,

        @Schema(description = "超过时拒绝，或只提示 · refuse what exceeds it, or only say so") @NotNull
        Exceeding exceeding) {

    InspectionRules toRules() {
        return new InspectionRules(kinds.stream().distinct().toList(), counted, perSchool, exceeding);
    }

    @Schema(hidden = true)
    @AssertTrue
    boolean isCountedAmongKinds() {
        return kinds == null || counted == null || kinds.containsAll(counted);
    }
}
