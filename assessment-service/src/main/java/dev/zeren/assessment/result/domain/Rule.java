package dev.zeren.assessment.result.domain;

import dev.zeren.kit.domain.Text;
import dev.zeren.kit.domain.WireName;

/** A rule by which a number of a proof follows from those under it. The name is stable: strangers compute by it. */
public enum Rule {
    ROUNDED("按方案的位数和方式取整", "rounded as the scheme says"),
    VETO_SCORE("一票否决，得分定为规定的分值", "a veto forces the score"),
    ADDED("各项相加", "added up"),
    BONUSES("加分合计，不超过上限", "bonus items together, up to the cap"),
    DEDUCTIONS("扣分合计，不超过上限", "deduction items together, up to the cap"),
    ADJUSTMENT("每次分值乘以次数，不超过上限", "points each, times occurrences, up to the cap"),
    CREDIBILITY(
            "自评与复核的差距超过允许范围，按系数扣减",
            "the gap between self-assessment and review beyond the tolerance, times the factor"),
    SUM("下级指标得分之和", "the sum of the indicators below it"),
    REDISTRIBUTED("不适用指标的分值按其余指标的得分比例折算", "the weight of what does not apply goes in proportion to the rest"),
    FULL_FOR_NOT_APPLICABLE("不适用，按满分计", "does not apply, full points"),
    NOT_APPLICABLE("不适用", "does not apply"),
    MEAN_OF_PERIODS("各次检查的平均分", "the mean of the periods"),
    MEAN("各评分的平均分", "the mean of the sheets"),
    TRIMMED_MEAN("去掉最高分和最低分后的平均分", "the mean without the highest and the lowest"),
    MEDIAN("各评分的中位数", "the median of the sheets"),
    PANEL_WEIGHTED("各检查小组平均分按权重合成", "the means of the panels by their weights"),
    PANEL("检查小组的平均分", "the mean of a panel"),
    MISSING_AS_ZERO("未提交，按零分计", "not submitted, no points"),
    ENTERED("填报的数值", "the value that was entered"),
    REVIEWED("自评未填，取复核得分", "not in the self-assessment, taken as reviewed"),
    JUDGED_POINTS("评分人评分", "points judged by the evaluator"),
    JUDGED_GRADE("评分人评定等次，按等次比例得分", "a grade judged by the evaluator, as a share of the weight"),
    DEDUCTION("满分减去每次扣分，扣至下限", "the full points less so many for each, down to the floor"),
    PROPORTIONAL("达到目标得满分，未达到按比例得分", "in proportion to the target"),
    STEPPED("按所达到的档次得分", "the share of the step that was reached"),
    RANKED("按名次得分", "by the place among the assessees"),
    COUNTED("每项分值乘以数量，不超过上限", "points each, times their number, up to the cap"),
    PASS_FAIL("合格得满分，不合格不得分", "the weight or nothing"),
    SHARE("比例乘以分值", "the share times the weight");

    private final Text words;
    private final String word;

    Rule(String chinese, String english) {
        this.words = new Text(chinese, english);
        this.word = WireName.of(name());
    }

    public Text words() {
        return words;
    }

    /** The stable name in kebab case. */
    @Override
    public String toString() {
        return word;
    }
}
