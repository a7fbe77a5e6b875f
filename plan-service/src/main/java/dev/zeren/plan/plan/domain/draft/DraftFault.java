package dev.zeren.plan.plan.domain.draft;

import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.kit.domain.WireName;
import dev.zeren.plan.PlanProblem;
import java.util.List;

/** Why a correction cannot be made; nothing is changed. */
public enum DraftFault {
    UNKNOWN_TASK("计划中没有这项任务", "The plan has no such task"),
    TASK_WITHDRAWN("这项任务已被修订撤销", "The task was withdrawn by an amendment"),
    UNKNOWN_SECTION("计划中没有这个部分", "The plan has no such section"),
    UNKNOWN_ENTRY("本局名录中没有这一条", "Your bureau's directory has no such entry"),
    ONE_ENTRY("personId 和 unitId 应当且只能给出一个", "Give either personId or unitId"),
    UNKNOWN_DUTY("没有这种分工", "There is no such duty"),
    DUTY_OF_OTHERS("这种分工不由此类人员或单位承担", "The duty is not held by entries of this kind"),
    NAME_NOT_PRINTED(
            "计划的分工中没有印出可以对应的这个名称", "No clause of the plan prints the name under a duty that the entry can hold"),
    NOTHING_TO_CHANGE("没有给出要改的内容", "Nothing is given that is to be changed"),
    NOTHING_LEFT("标题和正文不能都为空；多余的文字请用 drop", "Heading and text cannot both be empty; use drop for noise"),
    NO_TEXT("文字中有不能保存的字符：NUL 或不成对的代理项", "The text has what cannot be kept: NUL or half of a surrogate pair"),
    NO_TASK_BEFORE("前面没有任务可以合并", "There is no task before it to be joined with"),
    OUTSIDE_THE_TEXT("位置应在正文之内：1 至正文长度减 1", "The place lies inside the text: from 1 to its length less 1"),
    INSIDE_A_CHARACTER("位置落在一个字符的中间", "The place lies in the middle of a character"),
    ONE_TEXT("taskId 和 sectionId 应当且只能给出一个", "Give either taskId or sectionId"),
    NO_SUCH_LINE("正文中没有这一行：从 1 起数", "The text has no such line; lines count from 1"),
    LABEL_NOT_PRINTED("计划的分工中没有印有名称的这个责任类别", "No clause of the plan prints the label with a name"),
    DUTY_NOT_FOR_LABEL("责任类别不能这样指定为时限或其他", "A label cannot be told to be a deadline, or other"),
    NAME_MISSING("from、to、personId、unitId 都没有给出", "None of from, to, personId and unitId is given"),
    NAME_NOT_ASSIGNED("这项任务没有以这种分工印出这个名称", "The task prints no such name under the duty"),
    NAME_ASSIGNED_ALREADY("这项任务已经以这种分工印出这个名称", "The task prints the name under the duty already"),
    UNKNOWN_READING("这项任务没有读出这一条", "The task has nothing read of that number"),
    VALUE_NOT_FOR_ACT(
            "change 和 add 应当且只能给出 list 所说的那一种内容，accept 和 dismiss 不给",
            "change and add take the one value that list says, accept and dismiss none"),
    UNKNOWN_KIND("没有这种目标", "There is no such kind of target"),
    UNKNOWN_COMPARATOR("没有这种比较", "There is no such comparator"),
    ONE_AMOUNT("应当且只能给出 value、low 与 high、words 之一", "Give one of value, low with high, and words"),
    NUMBER_OUT_OF_RANGE("数值超出范围：整数至多 15 位，小数至多 6 位", "A number has at most 15 digits before the point and 6 behind it"),
    RANGE_REVERSED("区间前大后小", "The range runs backwards"),
    DATES_MISSING("from 和 to 至少给出一个", "Give from or to, or both"),
    DATES_REVERSED("止于起之前", "The time ends before it begins"),
    UNKNOWN_PERIOD("周期应为 1 至 1000 个已知的时间单位", "A period is 1 to 1000 of a known unit of time"),
    TEXT_TOO_LONG("文字过长：至多 300 字", "A text is at most 300 characters long"),
    WORDS_NOT_IN_TASK("任务的文字中没有印出这些字", "The task's words do not print it"),
    PLACE_OUTSIDE_TASK("位置不在这项任务的原文之内", "The place is not within what is printed of the task"),
    TOO_MANY_SUBTASKS("一项任务至多 100 项子任务", "A task has at most 100 subtasks"),
    ORDER_INCOMPLETE("须列出每项子任务各一次", "Every subtask has to be named, each once");

    private static final int LONGEST = 300;

    private final Text words;

    DraftFault(String zh, String en) {
        this.words = new Text(zh, en);
    }

    /** The stable name. */
    public String code() {
        return WireName.of(this);
    }

    /** The refusal that points at a member of the operation. */
    public Rejection at(String pointer) {
        return new Rejection(PlanProblem.CORRECTION_NOT_POSSIBLE, List.of(new Fault(pointer, code(), words)));
    }

    /** The text, if it can be kept: JSON can carry what no database keeps as text. */
    public static String keepable(String text, String pointer) {
        if (text != null && text.codePoints().anyMatch(c -> c == 0 || c >= 0xD800 && c <= 0xDFFF)) {
            throw NO_TEXT.at(pointer);
        }
        return text;
    }

    /** The same for a word or a phrase. */
    static void requirePhrase(String text, String pointer) {
        if (keepable(text, pointer) != null && text.length() > LONGEST) {
            throw TEXT_TOO_LONG.at(pointer);
        }
    }

    /** A name's words, without blanks around them; null where none are given. */
    public static String requireWords(String name, String pointer) {
        if (keepable(name, pointer) != null && name.isBlank()) {
            throw NAME_MISSING.at(pointer);
        }
        return name == null ? null : name.strip();
    }
}
