package dev.zeren.plan.intake.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * By which words the head of a table tells what its columns hold. Columns of roles are told by {@link RoleLabels}. Data: a
 * bureau may bring its own.
 *
 * @param forms in order of precedence; a form must match the whole head of the column, blanks left out
 * @param scheme heads that only an assessment scheme has
 */
public record TableWords(List<Form> forms, Pattern scheme) {

    private static final int LONGEST = 16;

    /** What a column holds. */
    public enum Column {
        /** 序号. */
        NUMBER,
        /** 类别: the section that a task belongs to. */
        SECTION,
        /** 目标任务: the task itself. */
        TASK,
        /** 工作措施, 年度目标: more text of the task. */
        TEXT,
        /** 月份, 时间: when the task of the row is to be done. */
        TIME,
        /** 备注. */
        NOTE,
        /** A role and whom it names. */
        ROLE,
        /** Not known; kept as text. */
        OTHER;

        /** The word on the wire. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A form of head. */
    public record Form(Column column, Pattern head) {}

    public TableWords {
        forms = List.copyOf(forms);
    }

    /** The heads found in the documents of the field. */
    public static TableWords defaults() {
        return new TableWords(
                List.of(
                        form(Column.NUMBER, "序号|编号|项次|顺序|序列"),
                        form(Column.SECTION, "(?:工作|任务|项目)?(?:类别|分类|类型|板块|领域)|一级(?:任务|目录)|项目"),
                        form(
                                Column.TASK,
                                "(?:20[0-9xX]{2}年?)?(?:年度)?(?:主要|重点|具体|目标|工作|任务|分解|改革|整改|督办|督查|民生|实事|推进|调度)*(?:任务|事项|工作|实事)(?:名称|内容|要点|分解)?|(?:主要|重点|具体)?(?:工作|任务)(?:内容|项目|要点)|二级任务|工作重点|活动内容"),
                        form(Column.TIME, "月份|月度|周次|日期|时间(?:段|安排)?|(?:工作|实施|活动|推进|起止|计划)时间"),
                        form(
                                Column.TEXT,
                                "(?:主要|具体|推进|工作|实施|重点|整改|落实)*(?:措施|举措|步骤|安排|要求|标准)|(?:工作|年度|预期|任务|主要|阶段|具体|量化)*目标(?:要求)?|进度安排|预期成效|工作成果"),
                        form(Column.NOTE, "备注|说明")),
                Pattern.compile(".*(?:分值|权重|赋分|得分|评分|考核指标|评价指标|一级指标|二级指标).*"));
    }

    private static Form form(Column column, String head) {
        return new Form(column, Pattern.compile(head));
    }

    /** What the column under a head holds, roles aside. */
    Optional<Column> column(String head) {
        if (head.length() > LONGEST) {
            return Optional.empty();
        }
        return forms.stream()
                .filter(form -> form.head().matcher(head).matches())
                .map(Form::column)
                .findFirst();
    }
}
