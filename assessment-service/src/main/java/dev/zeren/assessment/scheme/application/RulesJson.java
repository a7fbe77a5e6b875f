package dev.zeren.assessment.scheme.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.assessment.term.ResultRules;
import dev.zeren.assessment.term.ResultRules.Aggregation;
import dev.zeren.assessment.term.ResultRules.Credibility;
import dev.zeren.assessment.term.ResultRules.Grade;
import dev.zeren.assessment.term.ResultRules.MissingSheets;
import dev.zeren.assessment.term.ResultRules.NotApplicable;
import dev.zeren.assessment.term.ResultRules.Penalty;
import dev.zeren.assessment.term.ResultRules.Reward;
import dev.zeren.assessment.term.ResultRules.Sign;
import dev.zeren.assessment.term.ResultRules.Streak;
import dev.zeren.assessment.term.ResultRules.Ties;
import dev.zeren.kit.domain.WireName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How scores become results; what is left out is as usual. */
@Schema(name = "ResultRules")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RulesJson(
        @Schema(description = "几份评分表如何合成一个分 · how several sheets become one score")
        Aggregation aggregation,

        @Schema(description = "trimmed-mean：去掉几个最高分和最低分 · how many of the highest and of the lowest are left out")
        @Min(0)
        @Max(20)
        Integer trimmed,

        @Schema(description = "panel-weighted：各组的权重 · the weight of each panel") @Size(max = 50)
        Map<@NotBlank @Size(max = 100) String, @NotNull @Points BigDecimal> panelWeights,

        @Schema(description = "缺交的评分表：等待、不计或计零分 · sheets that are missing")
        MissingSheets missingSheets,

        @Schema(description = "不适用指标的分值 · the weight of what does not apply")
        NotApplicable notApplicable,

        @Schema(description = "结果的小数位数 · digits behind the point") @Min(0) @Max(6)
        Integer scale,

        Rounding rounding,

        @Schema(description = "加分合计的上限 · most points of all bonus items") @Points
        BigDecimal bonusCap,

        @Schema(description = "扣分合计的上限 · most points of all deduction items") @Points
        BigDecimal deductionCap,

        @Schema(description = "等次，从高到低 · grades from the best to the least") @Valid @Size(max = 20)
        List<@NotNull GradeJson> grades,

        @Schema(description = "并列之后的名次：1 1 3 或 1 1 2 · places behind equals")
        Ties ties,

        @Schema(description = "同分时依次比较的指标 · indicators that decide between equals") @Size(max = 50)
        List<@NotBlank @Size(max = 40) String> tieKeys,

        @Schema(description = "自评可信度的修正 · correction by the gap between self-assessment and review") @Valid
        CredibilityJson credibility,

        @Valid @Size(max = 50) List<@NotNull RewardJson> rewards,
        @Valid PenaltyJson penalty,
        @Valid @Size(max = 20) List<@NotNull StreakJson> streaks,

        @Schema(description = "公示的工作日数 · working days of the public notice") @Min(1) @Max(365)
        Integer noticeDays,

        @Schema(description = "申诉处理的工作日数 · working days within which an appeal is ruled") @Min(1) @Max(365)
        Integer appealDays) {

    /** What holds where nothing is said. */
    static final RulesJson NONE = new RulesJson(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** How the last digit is found. */
    public enum Rounding {
        HALF_UP,
        HALF_EVEN,
        HALF_DOWN,
        UP,
        DOWN;

        /** The word on the wire. */
        @Override
        public String toString() {
            return WireName.of(this);
        }
    }

    /** A grade. */
    @Schema(name = "SchemeGrade")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GradeJson(
            @NotBlank @Size(max = 100) String name,

            @Schema(description = "最低得分（含） · least score, itself included") @Points
            BigDecimal from,

            @Schema(description = "最多占本类的份额，0 到 1 · share of the class at most") @Points
            BigDecimal quota) {}

    /** How a self-assessment that differs from the review costs points. */
    @Schema(name = "SelfAssessmentCredibility")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CredibilityJson(
            @Schema(description = "不扣分的差距 · points of gap that cost nothing") @NotNull @Points
            BigDecimal tolerance,

            @Schema(description = "超出部分乘以 · of the gap beyond it") @NotNull @Points
            BigDecimal factor,

            @Schema(description = "最多扣 · points that are lost at most") @Points
            BigDecimal most,

            @Schema(description = "只扣自评偏高的 · whether only judging oneself too high costs") @NotNull
            Boolean upwardOnly) {}

    /** Who is rewarded. */
    @Schema(name = "SchemeReward")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RewardJson(
            @Schema(description = "考核对象类别，省略即各类 · class of assessees; each without it") @Size(min = 1, max = 100)
            String assesseeClass,

            @Schema(description = "前几名 · how many of the first places") @NotNull @Min(1) @Max(10_000)
            Integer first,

            @NotBlank @Size(max = 1000) String what) {}

    /** Who is penalised. */
    @Schema(name = "SchemePenalty")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PenaltyJson(
            @Schema(description = "后几名 · how many of the last places") @NotNull @Min(1) @Max(10_000)
            Integer last,

            @Schema(description = "且低于此分 · and below this score") @Points
            BigDecimal below,

            @NotBlank @Size(max = 1000) String what) {}

    /** What follows from years together. */
    @Schema(name = "SchemeStreak")
    public record StreakJson(
            @NotNull @Min(2) @Max(20) Integer years,
            @NotNull Sign sign,

            @Schema(description = "如黄牌 · e.g. 黄牌") @NotBlank @Size(max = 100)
            String card) {}

    public RulesJson {
        panelWeights = panelWeights == null ? Map.of() : panelWeights;
        grades = grades == null ? List.of() : grades;
        tieKeys = tieKeys == null ? List.of() : tieKeys;
        rewards = rewards == null ? List.of() : rewards;
        streaks = streaks == null ? List.of() : streaks;
    }

    ResultRules toRules() {
        ResultRules usual = ResultRules.USUAL;
        Map<String, BigDecimal> panels = new TreeMap<>();
        panelWeights.forEach((panel, weight) -> panels.put(panel, Plain.of(weight)));
        return new ResultRules(
                or(aggregation, usual.aggregation()),
                or(trimmed, usual.trimmed()),
                panels,
                or(missingSheets, usual.missingSheets()),
                or(notApplicable, usual.notApplicable()),
                or(scale, usual.scale()),
                rounding == null ? usual.rounding() : RoundingMode.valueOf(rounding.name()),
                Plain.of(bonusCap),
                Plain.of(deductionCap),
                grades.stream()
                        .map(grade -> new Grade(grade.name().strip(), Plain.of(grade.from()), Plain.of(grade.quota())))
                        .toList(),
                or(ties, usual.ties()),
                tieKeys,
                credibility == null
                        ? null
                        : new Credibility(
                                Plain.of(credibility.tolerance()),
                                Plain.of(credibility.factor()),
                                Plain.of(credibility.most()),
                                credibility.upwardOnly()),
                rewards.stream()
                        .map(reward -> new Reward(reward.assesseeClass(), reward.first(), reward.what()))
                        .toList(),
                penalty == null ? null : new Penalty(penalty.last(), Plain.of(penalty.below()), penalty.what()),
                streaks.stream()
                        .map(streak -> new Streak(streak.years(), streak.sign(), streak.card()))
                        .toList(),
                or(noticeDays, usual.noticeDays()),
                or(appealDays, usual.appealDays()));
    }

    private static <T> T or(T given, T usual) {
        return given == null ? usual : given;
    }

    static RulesJson from(ResultRules rules) {
        Credibility credibility = rules.credibility();
        Penalty penalty = rules.penalty();
        return new RulesJson(
                rules.aggregation(),
                rules.trimmed(),
                new TreeMap<>(rules.panelWeights()),
                rules.missingSheets(),
                rules.notApplicable(),
                rules.scale(),
                Rounding.valueOf(rules.rounding().name()),
                rules.bonusCap(),
                rules.deductionCap(),
                rules.grades().stream()
                        .map(grade -> new GradeJson(grade.name(), grade.from(), grade.quota()))
                        .toList(),
                rules.ties(),
                rules.tieKeys(),
                credibility == null
                        ? null
                        : new CredibilityJson(
                                credibility.tolerance(),
                                credibility.factor(),
                                credibility.most(),
                                credibility.upwardOnly()),
                rules.rewards().stream()
                        .map(reward -> new RewardJson(reward.assesseeClass(), reward.first(), reward.what()))
                        .toList(),
                penalty == null ? null : new PenaltyJson(penalty.last(), penalty.below(), penalty.what()),
                rules.streaks().stream()
                        .map(streak -> new StreakJson(streak.years(), streak.sign(), streak.card()))
                        .toList(),
                rules.noticeDays(),
                rules.appealDays());
    }
}
