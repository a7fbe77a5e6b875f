package dev.zeren.plan.supervision.api;

import dev.zeren.plan.supervision.domain.Approver;
import dev.zeren.plan.supervision.domain.NoticeLevel;
import dev.zeren.plan.supervision.domain.Superior;
import dev.zeren.plan.supervision.domain.SupervisionRules;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the bureau supervises from now on. */
public record SupervisionRulesRequest(
        @Schema(description = "{year}、{number} 处填入年份和序号 · year and number are put in", examples = "督办〔{year}〕{number}号")
        @NotNull
        @Size(max = 60)
        @Pattern(regexp = ".*\\{number}.*")
        String numberFormat,

        @NotNull Approver approver,

        @Schema(description = "自动登记的是否须经办公室审批，否则直接下发 · whether what is registered automatically is approved first")
        @NotNull
        Boolean approveAutomatic,

        @Schema(description = "由轻到重 · the mildest first") @NotNull @Size(min = 1, max = 20)
        List<@NotNull @Valid Level> levels) {

    /** A level of the ladder. */
    @Schema(name = "SupervisionLevelRequest")
    public record Level(
            @NotBlank @Size(max = 30) String name,

            @Schema(description = "几个工作日内签收 · working days to acknowledge") @NotNull @Min(0) @Max(250)
            Integer acknowledgeDays,

            @Schema(description = "几个工作日内反馈 · working days to respond") @NotNull @Min(0) @Max(250)
            Integer respondDays,

            @Schema(description = "逾期几个工作日后升级 · working days after a missed term") @NotNull @Min(0) @Max(250)
            Integer graceDays,

            @Schema(description = "升到这一级时送谁 · to whom it goes when it comes up to this level") @NotNull
            Set<@NotNull Superior> to) {

        @Schema(hidden = true)
        @AssertTrue
        boolean isInOrder() {
            return acknowledgeDays == null || respondDays == null || acknowledgeDays <= respondDays;
        }

        NoticeLevel toLevel() {
            return new NoticeLevel(name.strip(), acknowledgeDays, respondDays, graceDays, to);
        }
    }

    SupervisionRules toRules() {
        return new SupervisionRules(
                numberFormat.strip(),
                approver,
                approveAutomatic,
                levels.stream().map(Level::toLevel).toList());
    }
}
