package dev.zeren.assessment.scheme.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.assessment.term.Adjustment;
import dev.zeren.assessment.term.GradeCap;
import dev.zeren.assessment.term.Indicator;
import dev.zeren.assessment.term.Scheme;
import dev.zeren.assessment.term.ScoringMethod.Judged;
import dev.zeren.assessment.term.Veto;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The content of a version of a scheme as JSON: what the API takes and gives, what is stored, and what proofs quote. */
@Schema(name = "SchemeContent")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SchemeJson(
        @Schema(description = "一级指标，其下各级在 parts 中 · of level 1; those below them are their parts")
        @Valid
        @Size(max = 2000)
        List<@NotNull IndicatorJson> indicators,

        @Schema(description = "加分项和扣分项 · bonus and deduction items") @Valid @Size(max = 200)
        List<@NotNull AdjustmentJson> adjustments,

        @Schema(description = "一票否决 · vetoes") @Valid @Size(max = 200)
        List<@NotNull VetoJson> vetoes,

        @Schema(description = "发生后等次受限的情形 · events above which no grade is given") @Valid @Size(max = 200)
        List<@NotNull GradeCapJson> gradeCaps,

        @Schema(description = "计分规则，省略即通常的规则 · how scores become results; the usual rules without it") @Valid
        RulesJson rules) {

    static final String KEY = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";

    /** An indicator of any level, or a task point. */
    @Schema(name = "SchemeIndicator")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record IndicatorJson(
            @Schema(description = "方案内的唯一标识，各版本相同 · its identity in the scheme, the same in all versions")
            @NotNull
            @Pattern(regexp = KEY)
            String key,

            @Schema(description = "原文编号 · the number as printed") @Size(max = 100)
            String label,

            @NotBlank @Size(max = 4000) String name,

            @Schema(description = "年度目标 · the annual goal") @Size(max = 20_000)
            String goal,

            @Schema(description = "评分标准原文 · the words of the scoring column") @Size(max = 20_000)
            String scoring,

            @Schema(description = "分值；省略即与同级中未写分值的平分上级的分值 · points; without it, it shares that of the one above")
            @Points
            BigDecimal weight,

            @Schema(description = "文中写明的下级合计 · what the document says those below it add up to") @Points
            BigDecimal declared,

            @Schema(description = "计分方式，只有末级有；省略即由评分人评定 · only of those without parts; judged without it") @Valid
            MethodJson method,

            @Schema(description = "适用的考核对象类别；空即全部 · classes of assessees to which it applies; empty for all")
            @Size(max = 50)
            List<@NotBlank @Size(max = 100) String> classes,

            @Valid @Size(max = 2000) List<@NotNull IndicatorJson> parts) {

        public IndicatorJson {
            classes = classes == null ? List.of() : classes;
            parts = parts == null ? List.of() : parts;
        }

        Indicator toIndicator() {
            return new Indicator(
                    key,
                    printed(label),
                    name,
                    printed(goal),
                    printed(scoring),
                    Plain.of(weight),
                    Plain.of(declared),
                    method != null ? method.toMethod() : parts.isEmpty() ? new Judged(List.of()) : null,
                    classes,
                    parts.stream().map(IndicatorJson::toIndicator).toList());
        }

        static IndicatorJson from(Indicator indicator) {
            return new IndicatorJson(
                    indicator.key(),
                    indicator.label(),
                    indicator.name(),
                    indicator.goal(),
                    indicator.scoring(),
                    indicator.weight(),
                    indicator.declared(),
                    indicator.method() == null ? null : MethodJson.from(indicator.method()),
                    indicator.classes(),
                    indicator.parts().stream().map(IndicatorJson::from).toList());
        }
    }

    /** A bonus or deduction item. */
    @Schema(name = "SchemeAdjustment")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AdjustmentJson(
            @NotNull @Pattern(regexp = KEY) String key,
            @Size(max = 100) String label,
            @NotBlank @Size(max = 4000) String name,

            @Schema(description = "true 加分，false 扣分 · whether it adds") @NotNull
            Boolean bonus,

            @NotNull @Points BigDecimal each,

            @Schema(description = "本项最多的分 · most points of this item") @Points
            BigDecimal cap) {

        Adjustment toAdjustment() {
            return new Adjustment(key, printed(label), name, bonus, Plain.of(each), Plain.of(cap));
        }

        static AdjustmentJson from(Adjustment item) {
            return new AdjustmentJson(item.key(), item.label(), item.name(), item.bonus(), item.each(), item.cap());
        }
    }

    /** A veto. */
    @Schema(name = "SchemeVeto")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record VetoJson(
            @NotNull @Pattern(regexp = KEY) String key,
            @Size(max = 100) String label,
            @NotBlank @Size(max = 4000) String name,

            @Schema(description = "强制的等次；与 score 二选一 · the grade that is forced; this or score") @Size(max = 100)
            String grade,

            @Schema(description = "强制的得分 · the score that is forced") @Points
            BigDecimal score,

            @Schema(description = "其后几年不得参评 · years for which the assessee may not apply") @Min(0) @Max(50)
            Integer barredYears) {

        Veto toVeto() {
            return new Veto(key, printed(label), name, grade, Plain.of(score), barredYears == null ? 0 : barredYears);
        }

        static VetoJson from(Veto veto) {
            return new VetoJson(veto.key(), veto.label(), veto.name(), veto.grade(), veto.score(), veto.barredYears());
        }
    }

    /** An event above which no grade is given. */
    @Schema(name = "SchemeGradeCap")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GradeCapJson(
            @NotNull @Pattern(regexp = KEY) String key,
            @Size(max = 100) String label,
            @NotBlank @Size(max = 4000) String name,

            @Schema(description = "还能得到的最好等次 · the best grade that can still be had") @NotBlank @Size(max = 100)
            String grade) {

        GradeCap toGradeCap() {
            return new GradeCap(key, printed(label), name, grade);
        }

        static GradeCapJson from(GradeCap cap) {
            return new GradeCapJson(cap.key(), cap.label(), cap.name(), cap.grade());
        }
    }

    public SchemeJson {
        indicators = indicators == null ? List.of() : indicators;
        adjustments = adjustments == null ? List.of() : adjustments;
        vetoes = vetoes == null ? List.of() : vetoes;
        gradeCaps = gradeCaps == null ? List.of() : gradeCaps;
    }

    /** Nothing printed is null, and not an empty text. */
    private static String printed(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** The content; its methods lack nothing. */
    Scheme toScheme() {
        return new Scheme(
                indicators.stream().map(IndicatorJson::toIndicator).toList(),
                adjustments.stream().map(AdjustmentJson::toAdjustment).toList(),
                vetoes.stream().map(VetoJson::toVeto).toList(),
                gradeCaps.stream().map(GradeCapJson::toGradeCap).toList(),
                (rules == null ? RulesJson.NONE : rules).toRules());
    }

    /** What is written of a content; reading it gives the content again. */
    public static SchemeJson from(Scheme scheme) {
        return new SchemeJson(
                scheme.indicators().stream().map(IndicatorJson::from).toList(),
                scheme.adjustments().stream().map(AdjustmentJson::from).toList(),
                scheme.vetoes().stream().map(VetoJson::from).toList(),
                scheme.gradeCaps().stream().map(GradeCapJson::from).toList(),
                RulesJson.from(scheme.rules()));
    }
}
