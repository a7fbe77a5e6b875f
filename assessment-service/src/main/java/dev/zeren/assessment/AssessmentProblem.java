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
