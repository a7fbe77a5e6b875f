package dev.zeren.assessment.scheme.domain;

import dev.zeren.kit.domain.WireName;
import java.util.List;
import java.util.Locale;

/** Every finding on a scheme, with its weight and its words. {@code {0}}, {@code {1}} are the finding's arguments. */
public enum SchemeFindingCode {
    // What is looked for in every content.
    NO_INDICATORS(Severity.ERROR, "方案没有指标。", "The scheme has no indicators."),
    WEIGHTS_DO_NOT_ADD_UP(
            Severity.WARNING, "“{0}”写明 {1} 分，其下各项合计 {2} 分。", "“{0}” says {1} points; those below it add up to {2}."),
    POINT_WITHOUT_WEIGHT(
            Severity.ERROR, "“{0}”没有分值，也没有可分的分值，无法得分。", "“{0}” has no points and none to share: nobody can score it."),
    POINT_FOR_NOBODY(
            Severity.ERROR,
            "“{0}”适用的类别与上级指标的类别没有交集，没有人可以得分。",
            "The classes of “{0}” and of what stands above it have none in common: it applies to nobody."),
    WEIGHT_OUT_OF_REACH(
            Severity.WARNING,
            "“{0}”值 {1} 分，按其计分方式最多得 {2} 分。",
            "“{0}” is worth {1} points; by its method {2} can be had at most."),
    GOAL_WITHOUT_MEASURE(
            Severity.WARNING, "“{0}”有年度目标，但没有写明如何评分。", "“{0}” has an annual goal and nothing says how it is scored."),
    NOT_TO_BE_ASSESSED(Severity.ERROR, "“{0}”涉及不得考核的“{1}”。", "“{0}” assesses “{1}”, which may not be assessed."),
    GRADE_OUT_OF_REACH(
            Severity.WARNING,
            "等次“{0}”要 {1} 分，满分只有 {2} 分。",
            "The grade “{0}” wants {1} points; {2} can be had at most."),

    // What is said while a document is read.
    NO_TITLE(Severity.WARNING, "文中没有标题。", "The document shows no title."),
    NO_YEAR(Severity.WARNING, "标题中没有年份。", "The title does not tell the year."),
    NO_SCORING_TABLE(Severity.ERROR, "文中没有找到评分表。", "The document has no scoring table."),
    TABLE_NOT_READ(
            Severity.WARNING,
            "这张表格不像评分表，没有读入；其文字列在未读入的内容中。",
            "This table does not look like a scoring table and was not read; its words are told as left out."),
    COLUMN_NOT_KNOWN(
            Severity.WARNING, "表头“{0}”未知，这一列没有读入。", "The column “{0}” is not known; its words are told as left out."),
    CELL_NOT_READ(Severity.WARNING, "单元格“{0}”没有归入任何指标。", "The cell “{0}” belongs to no indicator."),
    WEIGHT_NOT_READ(Severity.WARNING, "分值“{0}”读不出数字。", "No number can be read in the weight “{0}”."),
    WEIGHT_SHARED(
            Severity.INFO, "“{0}”下的 {1} 项共用 {2} 分，按平分计。", "The {1} points of “{0}” share {2} points, in equal parts."),
    TOTAL_DOES_NOT_ADD_UP(Severity.WARNING, "合计写明 {0} 分，各项合计 {1} 分。", "The total says {0} points; they add up to {1}."),
    SCORING_NOT_UNDERSTOOD(
            Severity.WARNING, "评分标准没有读懂，由评分人评定：{0}", "The scoring is not understood; evaluators judge it: {0}"),
    SCORING_PARTLY_UNDERSTOOD(
            Severity.WARNING,
            "评分标准有多条，只能按一种方式计分，请核对：{0}",
            "The scoring has several rules and one method is proposed; check it: {0}"),
    SCORING_PROPOSED(Severity.INFO, "按评分标准建议计分方式 {1}：{0}", "The method {1} is proposed by the words: {0}"),
    TARGET_NOT_READ(
            Severity.WARNING, "按比例计分，但读不出目标值，由评分人评定：{0}", "Scored in proportion, but no target can be read: {0}"),
    RULE_PROPOSED(Severity.INFO, "按说明建议规则：{0}", "A rule is proposed by the note: {0}"),
    NOTE_NOT_UNDERSTOOD(Severity.INFO, "这条说明没有读作规则：{0}", "This note was not read as a rule: {0}"),
    VETO_PROPOSED(Severity.INFO, "按说明建议一票否决：{0}", "A veto is proposed by the note: {0}");

    /** How much a finding weighs. */
    public enum Severity {
        /** The scheme cannot be issued so. */
        ERROR,
        /** Something was kept but not understood, or looks like a slip. */
        WARNING,
        /** Worth knowing. */
        INFO;

        /** The word on the wire. */
        @Override
        public String toString() {
            return WireName.of(this);
        }
    }

    private final Severity severity;
    private final String chinese;
    private final String english;

    SchemeFindingCode(Severity severity, String chinese, String english) {
        this.severity = severity;
        this.chinese = chinese;
        this.english = english;
    }

    public Severity severity() {
        return severity;
    }

    String message(Locale locale, List<String> arguments) {
        String message = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? english : chinese;
        for (int i = 0; i < arguments.size(); i++) {
            message = message.replace("{" + i + "}", arguments.get(i));
        }
        return message;
    }

    /** The stable name on the wire. */
    @Override
    public String toString() {
        return WireName.of(this);
    }
}
