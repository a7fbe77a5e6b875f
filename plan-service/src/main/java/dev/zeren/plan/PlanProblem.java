package dev.zeren.plan;

import dev.zeren.kit.domain.RejectionType;
import dev.zeren.kit.domain.Text;

/** Every way in which plan-service itself refuses; what all services have in common is in the kit. */
public enum PlanProblem implements RejectionType {
    PLAN_NOT_DRAFT(
            Kind.CONFLICT,
            new Text("计划不是草稿", "The plan is no draft"),
            new Text(
                    "计划的状态是 {0}；只有草稿可以修改、更正或下达。",
                    "The plan's status is {0}; only a draft can be changed, corrected or issued.")),
    PLAN_NOT_ISSUED(
            Kind.CONFLICT,
            new Text("计划未下达", "The plan is not issued"),
            new Text(
                    "计划的状态是 {0}；只有已下达的计划可以报告进展或关闭。",
                    "The plan's status is {0}; progress is reported on issued plans, and only these are closed.")),
    PLAN_CLOSED(
            Kind.CONFLICT,
            new Text("计划已关闭", "The plan is closed"),
            new Text("已关闭的计划不能再修改。", "A closed plan is not changed any more.")),
    PLAN_WITHOUT_TASKS(
            Kind.CONFLICT,
            new Text("计划没有任务", "The plan has no tasks"),
            new Text("没有任务的计划不能下达。请检查导入的文件。", "A plan without tasks is not issued. Look at the imported file.")),
    NOTHING_TO_UNDO(
            Kind.CONFLICT,
            new Text("没有可撤销的更正", "Nothing to undo"),
            new Text("计划没有更正，或更正都已撤销。", "The plan has no correction that is not undone.")),
    CORRECTION_NOT_POSSIBLE(
            Kind.RULE_BROKEN,
            new Text("无法这样更正", "The correction cannot be made"),
            new Text("原因见 errors；未作任何更改。", "See errors for the reason; nothing was changed.")),
    YEAR_UNKNOWN(
            Kind.RULE_BROKEN,
            new Text("无法确定年度", "Year unknown"),
            new Text(
                    "标题和成文日期中都没有年份。请用 year 参数指定计划的年度。",
                    "Neither the title nor the date of issue shows a year. Give it as year.")),
    TITLE_UNKNOWN(
            Kind.RULE_BROKEN,
            new Text("无法确定标题", "Title unknown"),
            new Text("文件中没有读到标题。请用 title 参数指定。", "No title was found in the document. Give it as title.")),
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
    NOT_YOUR_TASK(
            Kind.FORBIDDEN,
            new Text("不是本科室的任务", "Not your office's task"),
            new Text("您任职的科室不是这项任务的责任科室，不能报告进展。", "No office in which you hold a post is responsible for this task.")),
    OFFICE_NOT_RESPONSIBLE(
            Kind.RULE_BROKEN,
            new Text("该科室不负责这项任务", "The office is not responsible for the task"),
            new Text("unitId 不是这项任务的责任科室。", "unitId is not among the task's responsible offices.")),
    OFFICE_AMBIGUOUS(
            Kind.RULE_BROKEN,
            new Text("请指明科室", "Say for which office"),
            new Text(
                    "您可以代表不止一个责任科室报告。请用 unitId 指明。",
                    "You can report for more than one of the responsible offices. Name one with unitId.")),
    PERCENT_CONTRADICTS_STATUS(
            Kind.RULE_BROKEN,
            new Text("完成比例与状态矛盾", "Percent and status contradict each other"),
            new Text("已完成应为 100，未开始应为 0，进行中应为 0 至 99。", "Done is 100, not started is 0, under way is 0 to 99.")),
    UNIT_IN_ITSELF(
            Kind.RULE_BROKEN,
            new Text("上级单位不能在本单位之下", "A unit cannot stand under itself"),
            new Text("parentId 是本单位或其下级。", "parentId is the unit itself or stands under it.")),
    POST_ENDS_BEFORE_IT_BEGINS(
            Kind.RULE_BROKEN,
            new Text("任职的止日早于起日", "The post ends before it begins"),
            new Text("to 不能早于 from。", "to must not be before from."));

    private final Wording wording;

    PlanProblem(Kind kind, Text title, Text detail) {
        this.wording = new Wording(kind, title, detail);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
