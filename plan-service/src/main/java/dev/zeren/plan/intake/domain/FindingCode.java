package dev.zeren.plan.intake.domain;

import dev.zeren.plan.intake.domain.target.Remark;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every finding of an import, with its weight and its words. {@code {0}}, {@code {1}} are the finding's arguments. */
public enum FindingCode {
    NO_TITLE("no-title", Severity.WARNING, "文中没有标题。", "The document shows no title."),
    NO_YEAR("no-year", Severity.WARNING, "标题和成文日期中都没有年份。", "Neither the title nor the date of issue tells the year."),
    NO_ISSUE_DATE("no-issue-date", Severity.INFO, "文中没有成文日期。", "The document shows no date of issue."),
    NO_TASKS("no-tasks", Severity.ERROR, "文中没有编号的任务。", "The document has no numbered task."),
    NUMBER_GAP("number-gap", Severity.WARNING, "编号不连续：“{0}”之后是“{1}”。", "The numbering has a gap: “{1}” follows “{0}”."),
    NUMBER_REPEATED(
            "number-repeated",
            Severity.WARNING,
            "编号重复或倒退：“{0}”之后又是“{1}”。",
            "The numbering repeats or runs back: “{1}” follows “{0}”."),
    NUMBERING_RESTARTS(
            "numbering-restarts",
            Severity.WARNING,
            "编号在“{0}”之后又从“{1}”开始，其间没有标题：可能少了一个标题，或文件中有两份文件。",
            "After “{0}” the numbering starts again at “{1}” without a heading between: a heading may be missing, or the"
                    + " file holds two documents."),
    SEVERAL_DOCUMENTS(
            "several-documents",
            Severity.WARNING,
            "“{0}”像是文件中的又一份文件，作为一个部分读入。",
            "“{0}” looks like the title of another document in the file; it is read as a section."),
    PART_IS_REVIEW(
            "part-is-review",
            Severity.WARNING,
            "“{0}”是对已做工作的总结，其中的编号段落仍按任务读入；如不需要，请在核对时删去。",
            "“{0}” reviews what was done; its numbered paragraphs are read as tasks all the same. Drop them in the review"
                    + " if they are none."),
    SECTION_WITHOUT_TASK(
            "section-without-task",
            Severity.INFO,
            "“{0}”之下没有编号的任务，其内容作为该部分的正文保留。",
            "Under “{0}” stands no numbered task; its words are kept as the section's text."),
    TASK_WITHOUT_HEADING(
            "task-without-heading",
            Severity.INFO,
            "任务“{0}”的首句过长，未作为标题。",
            "The first sentence of task “{0}” is too long for a heading."),
    TASK_WITHOUT_CLAUSE(
            "task-without-clause", Severity.WARNING, "任务“{0}”没有责任分工。", "Task “{0}” has no assignment clause."),
    TASK_REPEATED(
            "task-repeated",
            Severity.WARNING,
            "表格中的任务“{0}”在正文中已有同名任务；两项都已保留。",
            "The task “{0}” of the table stands in the text already; both are kept."),
    NO_CLAUSES("no-clauses", Severity.INFO, "文中没有责任分工。", "The document assigns no task to anybody."),
    CLAUSE_UNREADABLE(
            "clause-unreadable",
            Severity.WARNING,
            "责任分工无法识别，保留在正文中：{0}",
            "An assignment clause cannot be read and stays in the text: {0}"),
    CLAUSE_OUTSIDE_TASK(
            "clause-outside-task",
            Severity.WARNING,
            "责任分工不在任何任务之内，保留在正文中：{0}",
            "An assignment clause stands in no task and stays in the text: {0}"),
    CLAUSE_OF_SECTION(
            "clause-of-section",
            Severity.INFO,
            "“{0}”标题下的责任分工，用于其下没有另行分工的每项任务：{1}",
            "The clause below the heading “{0}” holds for each of its tasks that says nothing of its own: {1}"),
    ROLE_UNKNOWN("role-unknown", Severity.WARNING, "未知的责任类别“{0}”。", "Unknown role “{0}”."),
    ROLE_UNLABELLED(
            "role-unlabelled",
            Severity.WARNING,
            "括号中只有名称，没有责任类别，暂作责任人和责任科室（单位）：{0}",
            "The brackets hold names and no role; they were taken for those responsible: {0}"),
    ROLE_WITHOUT_NAME("role-without-name", Severity.WARNING, "“{0}”之后没有名称。", "No name follows “{0}”."),
    NAME_REPEATED(
            "name-repeated",
            Severity.WARNING,
            "“{0}”在“{1}”中重复出现，只计一次。",
            "“{0}” is printed more than once under “{1}” and counts once."),
    /** Raised where names are looked up in the directory, not while reading. */
    NAME_UNRESOLVED("name-unresolved", Severity.WARNING, "名录中没有“{0}”。", "The directory does not know “{0}”."),
    /** Raised where names are looked up in the directory, not while reading. */
    NAMES_RUN_TOGETHER(
            "names-run-together",
            Severity.WARNING,
            "“{0}”中间没有分隔，按名录读作“{1}”和“{2}”。",
            "“{0}” has nothing between its names; by the directory it is read as “{1}” and “{2}”."),
    /** Raised where names are looked up in the directory, not while reading. */
    NAME_AMBIGUOUS(
            "name-ambiguous",
            Severity.WARNING,
            "名录中有多个“{0}”，未作指定。",
            "The directory has more than one “{0}”; none was chosen."),
    ASSESSMENT_SCHEME(
            "assessment-scheme",
            Severity.WARNING,
            "文中有考核评分表，这可能是考核方案而不是工作计划；考核方案请在考核服务中导入。表格按文字保留。",
            "The document holds a scoring table: it may be an assessment scheme and no work plan. Import schemes in the"
                    + " assessment service; the table is kept as text."),
    DEADLINE_OPEN(
            "deadline-open",
            Severity.WARNING,
            "完成时限“{0}”未能换算为一个日期；任务随计划到期。",
            "No single day follows from the deadline “{0}”; the task is due with its plan."),
    TARGET_UNCLEAR(
            "target-unclear",
            Severity.WARNING,
            "像量化目标，但数字无法识别：{0}",
            "Looks like a target, but its figure cannot be read: {0}"),
    RANGE_REVERSED("range-reversed", Severity.WARNING, "区间前大后小，照印保留：{0}", "A range runs backwards and is kept: {0}"),
    DATE_UNRESOLVED("date-unresolved", Severity.INFO, "时间无法换算为日期：{0}", "No day follows from the printed time: {0}"),
    DATE_IMPOSSIBLE("date-impossible", Severity.WARNING, "没有这一天：{0}", "There is no such day: {0}"),
    DATES_REVERSED("dates-reversed", Severity.WARNING, "起止时间前后颠倒：{0}", "The time ends before it begins: {0}"),
    PHASES_OVERLAP("phases-overlap", Severity.WARNING, "阶段时间重叠：{0}", "Phases overlap in time: {0}"),
    TABLE_AS_TEXT("table-as-text", Severity.INFO, "表格按文字保留，未识别为任务。", "A table is kept as text and not read as tasks.");

    /** How much a finding weighs. */
    public enum Severity {
        /** The plan cannot be used as read. */
        ERROR("error"),
        /** Something was kept but not understood, or looks like a slip. */
        WARNING("warning"),
        /** Worth knowing. */
        INFO("info");

        private final String code;

        Severity(String code) {
            this.code = code;
        }

        /** The stable name on the wire. */
        public String code() {
            return code;
        }
    }

    private final String code;
    private final Severity severity;
    private final String chinese;
    private final String english;

    FindingCode(String code, Severity severity, String chinese, String english) {
        this.code = code;
        this.severity = severity;
        this.chinese = chinese;
        this.english = english;
    }

    /** The finding that a remark on the words of a task becomes; nothing when it asks nothing of anybody. */
    static Optional<FindingCode> of(Remark.Code remark) {
        return switch (remark) {
            case QUANTITY_AS_CONDITION -> Optional.empty();
            case TARGET_UNCLEAR -> Optional.of(TARGET_UNCLEAR);
            case RANGE_REVERSED -> Optional.of(RANGE_REVERSED);
            case DATE_UNRESOLVED -> Optional.of(DATE_UNRESOLVED);
            case DATE_IMPOSSIBLE -> Optional.of(DATE_IMPOSSIBLE);
            case DATES_REVERSED -> Optional.of(DATES_REVERSED);
            case PHASES_OVERLAP -> Optional.of(PHASES_OVERLAP);
        };
    }

    /** The stable name on the wire. */
    public String code() {
        return code;
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
}
