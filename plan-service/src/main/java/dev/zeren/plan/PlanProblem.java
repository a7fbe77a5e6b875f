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
                    "计划的状态是 {0}；只有已下达的计划可以报告进展、修订或关闭。",
                    "The plan's status is {0}; progress is reported on issued plans, and only these are amended and closed.")),
    PLAN_CLOSED(
            Kind.CONFLICT,
            new Text("计划已关闭", "The plan is closed"),
            new Text("已关闭的计划不能再修改。", "A closed plan is not changed any more.")),
    PLAN_WITHOUT_TASKS(
            Kind.CONFLICT,
            new Text("计划没有任务", "The plan has no tasks"),
            new Text("没有任务的计划不能下达。请检查导入的文件。", "A plan without tasks is not issued. Look at the imported file.")),
    CASCADE_IN_CIRCLE(
            Kind.RULE_BROKEN,
            new Text("任务不能落实自身", "A task does not carry out itself"),
            new Text(
                    "所给任务在同一计划中，或已直接、间接地落实这项任务；未作任何更改。",
                    "A given task is of the same plan, or carries this one out already, itself or through others; nothing"
                            + " was changed.")),
    RELATION_EXISTS(
            Kind.CONFLICT,
            new Text("已有上下级关系", "There is a relation already"),
            new Text(
                    "与 {0} 的关系尚未终止；一个局同时只有一个上级，两个局之间只有一种关系。",
                    "The relation with {0} is not ended; a bureau has one upper bureau at a time, and two bureaus one"
                            + " relation.")),
    NOT_UPPER_BUREAU(
            Kind.FORBIDDEN,
            new Text("只能由上级确认", "Only the upper bureau confirms"),
            new Text("申请由上级局确认；提出申请的局可以撤回。", "The upper bureau confirms a request; who asked may withdraw it.")),
    NOTHING_TO_UNDO(
            Kind.CONFLICT,
            new Text("没有可撤销的更正", "Nothing to undo"),
            new Text("计划没有更正，或更正都已撤销。", "The plan has no correction that is not undone.")),
    CORRECTION_NOT_POSSIBLE(
            Kind.RULE_BROKEN,
            new Text("无法这样更正", "The correction cannot be made"),
            new Text("原因见 errors；未作任何更改。", "See errors for the reason; nothing was changed.")),
    AMENDMENT_NOT_POSSIBLE(
            Kind.RULE_BROKEN,
            new Text("无法这样修订", "The amendment cannot be made"),
            new Text("原因逐条见 errors；未作任何更改。", "See errors for each reason; nothing was changed.")),
    TASK_WITHDRAWN(
            Kind.CONFLICT,
            new Text("任务已撤销", "The task is withdrawn"),
            new Text(
                    "这项任务已由第 {0} 次修订撤销，不再报告进展，也不再修改。",
                    "Amendment {0} withdrew the task; it takes no reports and is not changed any more.")),
    SUBTASK(
            Kind.CONFLICT,
            new Text("这是一项子任务", "This is a subtask"),
            new Text(
                    "子任务不再分解，也不由修订更改；请通过它所属的任务更改。",
                    "A subtask is not divided further and not changed by amendments; change it through its task.")),
    SUBTASK_DUE_LATE(
            Kind.RULE_BROKEN,
            new Text("子任务的期限晚于任务", "The subtask is due after its task"),
            new Text(
                    "{0} 晚于任务的期限 {1}；确需如此，请给出 mayBeLater。",
                    "{0} is after {1}, when its task is due; say mayBeLater if it shall be so.")),
    SUBTASK_IN_USE(
            Kind.CONFLICT,
            new Text("子任务已在使用", "The subtask is in use"),
            new Text(
                    "子任务已有报告、督办、问题、批示或委托，不能删除，目标也不能更改；可以说明原因后取消。",
                    "Reports, notices, problems, instructions or delegations hang on the subtask: it is not removed, nor are"
                            + " its targets changed. It can be dropped with a reason.")),
    SUBTASK_DROPPED(
            Kind.CONFLICT,
            new Text("子任务已取消", "The subtask is dropped"),
            new Text(
                    "这项子任务已取消，不再报告进展，也不再更改。",
                    "The subtask was dropped; it takes no reports and is not changed any more.")),
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
    FILE_NAME_CONTRADICTS_CONTENT(
            Kind.RULE_BROKEN,
            new Text("文件名与内容不符", "The file's name contradicts its content"),
            new Text(
                    "文件的内容是 {0}，扩展名却是 .{1}。请改正扩展名，或检查是否选错了文件。",
                    "The content is {0}, but the name ends in .{1}. Correct the name, or check whether it is the file meant.")),
    RANGE_NOT_SATISFIABLE(
            Kind.RANGE_UNSATISFIABLE,
            new Text("所要求的范围不在文件内", "The range lies outside of the file"),
            new Text("文件有 {0} 字节，Range 从其后开始。", "The file has {0} bytes; Range begins behind them.")),
    EVIDENCE_IN_USE(
            Kind.CONFLICT,
            new Text("佐证材料正在使用", "The evidence is in use"),
            new Text(
                    "这份材料是别的内容的佐证（见其 uses），不能删除。",
                    "Something relies on this evidence (see its uses); it cannot be deleted.")),
    EVIDENCE_WITHOUT_FILE(
            Kind.CONFLICT,
            new Text("这份佐证材料不是文件", "The evidence is no file"),
            new Text(
                    "它的种类是 {0}，没有可下载的内容。请按 url、of 或 subject 查看。",
                    "Its kind is {0}: there is nothing to download. Follow url, of or subject.")),
    EVIDENCE_SPACE_FULL(
            Kind.CONFLICT,
            new Text("佐证材料的空间已用完", "The space for evidence is used up"),
            new Text(
                    "本局的佐证材料合计不能超过 {0} 字节。请删去用不着的，或由管理员调整 evidence-rules。",
                    "A bureau's evidence takes {0} bytes at most. Delete what is not needed, or have evidence-rules changed.")),
    TOO_MUCH_EVIDENCE(
            Kind.RULE_BROKEN,
            new Text("佐证材料过多", "Too much evidence"),
            new Text("一项内容最多附 {0} 份佐证材料。", "One thing carries at most {0} pieces of evidence.")),
    EVIDENCE_MISSING(
            Kind.CONFLICT,
            new Text("没有佐证材料", "There is no evidence"),
            new Text(
                    "本局规定有佐证材料才能销号。请退回，由整改单位补充。",
                    "The bureau signs a problem off with evidence only. Return it, so that the unit may give some.")),
    SIGN_OFF_OWN_WORK(
            Kind.FORBIDDEN,
            new Text("不能核实自己的整改", "Nobody verifies his own work"),
            new Text(
                    "您参与了整改，或是责任单位的人员；须由他人核实、销号和回头看。",
                    "You rectified it, or belong to the unit that did: somebody else verifies, signs off and looks back.")),
    LEDGER_TOO_LONG(
            Kind.RULE_BROKEN,
            new Text("台账过长", "The ledger is too long"),
            new Text(
                    "所选的问题超过 {0} 个。请加筛选条件，或调整 rectification-rules。",
                    "More than {0} problems were asked for. Narrow the filters, or change rectification-rules.")),
    INSPECTION_LIMIT(
            Kind.CONFLICT,
            new Text("督查次数超过上限", "Schools would be inspected too often"),
            new Text(
                    "每所学校每年至多督查 {0} 次；errors 所列的学校在 {1} 年会超过。没有保存任何内容。",
                    "A school is inspected {0} times a year at most; those in errors would be more often in {1}. Nothing was saved.")),
    REMINDED_TODAY(
            Kind.CONFLICT,
            new Text("今天已经催办过", "There was a reminder today already"),
            new Text("本局规定一项任务每天至多催办一次。", "The bureau lets the offices be reminded of a task once a day.")),
    TASK_DELEGATED(
            Kind.FORBIDDEN,
            new Text("任务已委托", "The task is delegated"),
            new Text("本科室已把这项任务委托出去，由受托的一方报告。", "Your office delegated the task; the delegate reports on it.")),
    DELEGATED_ALREADY(
            Kind.CONFLICT,
            new Text("任务已在委托中", "The task is delegated already"),
            new Text("该科室对这项任务已有一项未结束的委托。", "The office has a delegation of the task whose life goes on.")),
    ANSWER_AWAITED(
            Kind.CONFLICT,
            new Text("对方尚在答复期内", "The other side has still time to answer"),
            new Text(
                    "答复期限为 {0}；此前，或规则不许时，不能代为答复。",
                    "It has until {0} to answer; nobody answers for it before, or where the rules do not let him.")),
    NOT_YOUR_TASK(
            Kind.FORBIDDEN,
            new Text("不是本科室的任务", "Not your office's task"),
            new Text("您任职的科室不是这项任务的责任科室，不能报告进展。", "No office in which you hold a post is responsible for this task.")),
    NOT_YOUR_NOTICE(
            Kind.FORBIDDEN,
            new Text("不是您的督办单", "Not your notice"),
            new Text(
                    "签收、办理、反馈由承办单位的任职者或被指名的人员进行；审批由本局督办规则规定的人员进行。",
                    "Who holds a post in its unit, or is named in it, acknowledges, handles and responds; whom the bureau's rules name approves.")),
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
    NOT_REVIEWER(
            Kind.FORBIDDEN,
            new Text("您不审核这份报告", "You do not review this report"),
            new Text(
                    "由谁审核见 progress-rules；不能审核自己提交的报告。",
                    "progress-rules say who reviews; nobody reviews what he submitted himself.")),
    REPORT_NOT_DRAFT(
            Kind.CONFLICT,
            new Text("报告不是草稿", "The report is no draft"),
            new Text("报告的状态是 {0}；只有草稿可以删除。", "The report is {0}; only drafts are deleted.")),
    REPORT_CORRECTED(
            Kind.CONFLICT,
            new Text("报告已有更正的版本", "The report has a corrected version"),
            new Text("这份报告已有第 {0} 版；请在最新的版本上更正。", "There is version {0} of this report; correct the newest one.")),
    UNIT_IN_ITSELF(
            Kind.RULE_BROKEN,
            new Text("上级单位不能在本单位之下", "A unit cannot stand under itself"),
            new Text("parentId 是本单位或其下级。", "parentId is the unit itself or stands under it.")),
    POST_ENDS_BEFORE_IT_BEGINS(
            Kind.RULE_BROKEN,
            new Text("任职的止日早于起日", "The post ends before it begins"),
            new Text("to 不能早于 from。", "to must not be before from.")),
    TOO_MANY_ALIASES(
            Kind.CONFLICT,
            new Text("别名过多", "Too many aliases"),
            new Text(
                    "一个条目最多有 {0} 个别名。请先删去用不着的。", "An entry has at most {0} aliases. Remove some that are not needed.")),
    UNIT_CLOSED(
            Kind.CONFLICT,
            new Text("单位已撤销", "The unit is closed"),
            new Text("{0} 已于 {1} 撤销。", "{0} is closed since {1}.")),
    UNIT_CLOSES_BEFORE_IT_OPENS(
            Kind.RULE_BROKEN,
            new Text("撤销早于设立", "The unit closes before it opens"),
            new Text("撤销日期不能早于设立日期。", "A unit cannot be closed before the day on which it was opened.")),
    UNIT_CODE_INVALID(
            Kind.RULE_BROKEN,
            new Text("单位代码有误", "A code of the unit is wrong"),
            new Text(
                    "代码的形式或校验位不对，见 errors；未作任何更改。",
                    "The form or the check character of a code is wrong, see errors; nothing was changed.")),
    UNIT_CHANGE_IMPOSSIBLE(
            Kind.RULE_BROKEN,
            new Text("单位变动不成立", "This change of units is not possible"),
            new Text(
                    "更名须有一个单位和不同的新名称；合并须有两个以上单位和一个去向；分立须有一个单位和两个以上去向；撤销须有一个单位；同一单位不能出现两次；只有合并能转移任职。",
                    "A rename has one unit and another name; a merge two or more units and one that they become; a split one unit and two or more that it becomes; a closing one unit; none appears twice; only a merge moves posts.")),
    UNIT_CHANGE_OUT_OF_ORDER(
            Kind.RULE_BROKEN,
            new Text("变动日期不当", "The day of the change does not fit"),
            new Text("{0} 晚于今天，或早于该单位上一次变动。", "{0} is after today, or before the last change of the unit.")),
    UNIT_HAS_CHILDREN(
            Kind.CONFLICT,
            new Text("单位还有下级", "Units stand under it"),
            new Text("该单位之下还有 {0} 个单位，不能撤销或分立。", "{0} units stand under it: it cannot be closed or split up.")),
    NOT_A_GROUP(
            Kind.CONFLICT,
            new Text("不是单位组", "The unit is no group"),
            new Text("{0} 的类别不是 group，没有成员。", "{0} is not of kind group and has no members.")),
    ENTRY_MERGED(
            Kind.CONFLICT,
            new Text("条目已并入另一条目", "The entry was merged into another"),
            new Text("此条目与 {0} 是同一个，已并入它。", "This entry is the same as {0} and was merged into it.")),
    ENTRIES_CONTRADICT(
            Kind.CONFLICT,
            new Text("两个条目互相矛盾", "The two entries contradict each other"),
            new Text(
                    "不能合并，原因见 errors；未作任何更改。",
                    "They cannot be merged, see errors for the reason; nothing was changed.")),
    MERGE_UNDONE(
            Kind.CONFLICT,
            new Text("合并已撤销", "The merge is undone already"),
            new Text("这次合并已经撤销。", "This merge was undone before.")),
    MERGE_UNDO_BLOCKED(
            Kind.CONFLICT,
            new Text("合并不能撤销", "The merge cannot be undone"),
            new Text(
                    "合并之后又有改动，撤销会破坏它们，见 errors；未作任何更改。",
                    "What was changed since would be broken, see errors; nothing was changed.")),
    DIRECTORY_FILE_FAULTY(
            Kind.RULE_BROKEN,
            new Text("名录文件有错", "The directory file has faults"),
            new Text("文件中有 {0} 处错误，见 errors；没有导入任何内容。", "The file has {0} faults, see errors; nothing was imported."));

    private final Wording wording;

    PlanProblem(Kind kind, Text title, Text detail) {
        this.wording = new Wording(kind, title, detail);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
