package dev.zeren.assessment;

import dev.zeren.kit.domain.RejectionType;
import dev.zeren.kit.domain.Text;

/** Every way in which assessment-service itself refuses; what all services have in common is in the kit. */
public enum AssessmentProblem implements RejectionType {
    SCHEME_FROZEN(
            Kind.CONFLICT,
            new Text("考核方案已锁定", "The scheme is frozen"),
            new Text(
                    "这一版本已用于评分，不能再修改；请建立新版本。",
                    "Scores were given by this version, so that it is not changed any more; make a new version.")),
    SCHEME_NOT_READY(
            Kind.CONFLICT,
            new Text("考核方案还不能下达", "The scheme is not ready"),
            new Text(
                    "方案中有必须先解决的问题，见 errors；未作任何更改。",
                    "Something in the scheme stands against issuing it, see errors; nothing was changed.")),
    NO_SCORING_TABLE(
            Kind.RULE_BROKEN,
            new Text("文件中没有评分表", "The document has no scoring table"),
            new Text(
                    "没有找到有指标和分值（或评分标准）两栏的表格；没有保存任何内容。",
                    "No table has a column of indicators and one of points or scoring; nothing was saved.")),
    YEAR_UNKNOWN(
            Kind.RULE_BROKEN,
            new Text("无法确定年度", "Year unknown"),
            new Text("标题中没有年份。请用 year 指定考核方案的年度。", "The title shows no year. Give it as year.")),
    TITLE_UNKNOWN(
            Kind.RULE_BROKEN,
            new Text("无法确定标题", "Title unknown"),
            new Text("文件中没有读到标题。请用 title 指定。", "No title was found in the document. Give it as title.")),
    FILE_UNREADABLE(
            Kind.RULE_BROKEN,
            new Text("文件无法读取", "The file cannot be read"),
            new Text("原因见 errors；没有保存任何内容。", "See errors for the reason; nothing was saved.")),
    FILE_TOO_LARGE(
            Kind.TOO_LARGE,
            new Text("文件过大", "The file is too large"),
            new Text("原因见 errors；没有保存任何内容。", "See errors for the reason; nothing was saved.")),
    FILE_NOT_SUPPORTED(
            Kind.UNSUPPORTED_FORMAT,
            new Text("不支持这种文件", "The file's format is not supported"),
            new Text("原因见 errors；没有保存任何内容。", "See errors for the reason; nothing was saved.")),
    SCHEME_NOT_COUNTABLE(
            Kind.CONFLICT,
            new Text("按此方案无法计分", "Nothing can be counted by this scheme"),
            new Text(
                    "“{0}”的分值或计分方法不完整，无法计算结果。",
                    "The weight or the method of \"{0}\" is not complete, so that no result can be counted.")),
    SCORE_OUT_OF_RANGE(
            Kind.RULE_BROKEN,
            new Text("评分超出范围", "Score out of range"),
            new Text("“{0}”不能填 {1}。", "\"{0}\" cannot be given {1}.")),
    ROUND_INCOMPLETE(
            Kind.CONFLICT,
            new Text("评分不完整", "Scores are missing"),
            new Text("还有评分未提交，方案要求全部提交后才能计算：{0}。", "Scores are missing, and the scheme wants all of them: {0}.")),
    RESULTS_NOT_CURRENT(
            Kind.CONFLICT,
            new Text("结果尚未计算或已过时", "Results are not current"),
            new Text(
                    "这一轮的结果还没有计算，或计算之后评分又有变化；请先重新计算。",
                    "The results of the round were not computed, or scores changed since; compute them first.")),
    VETO_OPEN(
            Kind.CONFLICT,
            new Text("一票否决事项未处理完", "A veto is open"),
            new Text("还有一票否决事项没有确定，不能公布结果。", "A veto is not decided yet, so that nothing is published.")),
    SIGNING_KEY_MISSING(
            Kind.UNAVAILABLE,
            new Text("没有签名密钥", "There is no signing key"),
            new Text(
                    "服务没有配置公布结果所用的签名密钥，请联系运维人员。",
                    "The service has no key to sign publications with; ask those who run it."));

    private final Wording wording;

    AssessmentProblem(Kind kind, Text title, Text detail) {
        this.wording = new Wording(kind, title, detail);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
