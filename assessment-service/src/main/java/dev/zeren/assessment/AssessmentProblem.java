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
                    "The service has no key to sign publications with; ask those who run it.")),
    SCHEME_NOT_ISSUED(
            Kind.CONFLICT,
            new Text("考核方案未印发", "The scheme is not issued"),
            new Text(
                    "“{0}”的这一版本没有印发，或已撤回，不能用于考核轮次。",
                    "This version of \"{0}\" is not issued, or was withdrawn; no round goes by it.")),
    ROUND_NOT_ASSIGNED(
            Kind.CONFLICT,
            new Text("尚未分配评分人", "Who scores whom is not assigned"),
            new Text(
                    "请先 POST /rounds/'{id}'/assignments，再开启本轮。",
                    "Draw with POST /rounds/'{id}'/assignments first, then open the round.")),
    ASSIGNMENT_INFEASIBLE(
            Kind.CONFLICT,
            new Text("无法分配评分人", "Evaluators cannot be assigned"),
            new Text(
                    "有 {0} 个考核对象除去应回避的人后评分人不足，见 errors；未作任何更改。",
                    "For {0} assessees there are too few evaluators once the recused are left out, see errors; nothing"
                            + " was changed.")),
    EVALUATOR_RECUSED(
            Kind.FORBIDDEN,
            new Text("应当回避", "Recused"),
            new Text(
                    "您在“{0}”任职、曾任职或提起过它的申诉，不能为它评分。",
                    "You hold or held a post in \"{0}\" or opened its appeal, so that you do not score it.")),
    NOT_EVALUATOR(
            Kind.FORBIDDEN,
            new Text("不由您评分", "Not yours to score"),
            new Text(
                    "本轮没有分配您为这个考核对象评分，或已不再分配。",
                    "You are not, or not any more, assigned to score this assessee in this round.")),
    SHEET_BLIND(
            Kind.FORBIDDEN,
            new Text("还不能查看他人的评分表", "Others' sheets are not shown yet"),
            new Text(
                    "复核协调阶段开始之前，以及评分表提交之前，评分人之间互不可见。",
                    "Evaluators do not see each other's sheets before reconciliation begins, nor before they are"
                            + " submitted.")),
    PHASE_NOT_BEGUN(
            Kind.CONFLICT,
            new Text("这个阶段尚未开始", "The phase has not begun"),
            new Text("{0} 阶段自 {1} 开始。", "The phase {0} begins on {1}.")),
    DEADLINE_PASSED(
            Kind.CONFLICT,
            new Text("期限已过", "The deadline has passed"),
            new Text(
                    "截止日是 {0}，以服务器时间为准；未作任何更改。如确有需要，请由规划人员延期。",
                    "The last day was {0} by the server's time; nothing was changed. A planner may extend the phase.")),
    SHEET_INCOMPLETE(
            Kind.RULE_BROKEN,
            new Text("评分表不完整", "The sheet is not complete"),
            new Text("还有 {0} 个指标没有评分，见 errors。", "{0} indicators are not scored yet, see errors.")),
    REGISTRATION_OWN(
            Kind.FORBIDDEN,
            new Text("须由他人确认", "Somebody else has to confirm it"),
            new Text(
                    "一票否决和等次限制由登记人以外的人确认。",
                    "A veto or a cap of the grade is confirmed by somebody else than who registered it."));

    private final Wording wording;

    AssessmentProblem(Kind kind, Text title, Text detail) {
        this.wording = new Wording(kind, title, detail);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
