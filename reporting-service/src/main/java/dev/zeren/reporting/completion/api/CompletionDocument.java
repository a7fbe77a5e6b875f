package dev.zeren.reporting.completion.api;

import dev.zeren.document.Alignment;
import dev.zeren.document.WordDocument;
import dev.zeren.reporting.completion.domain.Completion;
import dev.zeren.reporting.completion.domain.Counts;
import dev.zeren.reporting.completion.domain.Name;
import dev.zeren.reporting.completion.domain.NameCompletion;
import dev.zeren.reporting.completion.domain.Task;
import dev.zeren.reporting.completion.domain.TaskStanding;
import dev.zeren.reporting.completion.domain.TaskStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** The completion report as a bureau hands it in: in words and tables. The same data on the same day make the same file. */
final class CompletionDocument {

    private static final String REPORT = "完成情况报告";
    /** Characters of size 2 in the 156 mm of a line. */
    private static final int TITLE_LINE = 20;

    private static final String NOTHING = "无。";

    private final Completion report;
    private final WordDocument.Builder word;

    private CompletionDocument(Completion report) {
        this.report = report;
        this.word = WordDocument.titled(broken(title(report)));
    }

    static WordDocument of(Completion report) {
        return new CompletionDocument(report).write();
    }

    /** Bureau, plan and 完成情况报告; a place that the titles of both begin with is said once. */
    static String title(Completion report) {
        String plan = report.plan().title().strip();
        String bureau = report.plan().bureauName();
        if (bureau == null) {
            return plan + REPORT;
        }
        String rest = plan.substring(sharedPrefix(plan, bureau));
        boolean cleanCut = rest.equals(plan) || (!rest.isEmpty() && Character.isDigit(rest.charAt(0)));
        return (cleanCut && !rest.contains(bureau) ? bureau + rest : plan) + REPORT;
    }

    /** A title that needs a second line is broken where its sense allows it (GB/T 9704-2012, 7.3.1). */
    private static String broken(String title) {
        return title.length() <= TITLE_LINE
                ? title
                : title.substring(0, title.length() - REPORT.length()) + "\n" + REPORT;
    }

    private static int sharedPrefix(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    private WordDocument write() {
        Counts totals = report.totals();
        word.paragraph(summary(totals));
        word.heading(1, "一、总体情况");
        word.paragraph("逾期是指完成时限已过而尚未完成；逾期任务不再计入进行中或未开始，四类任务数之和等于任务总数。");
        word.table(CompletionTables.overall(totals));

        word.heading(1, "二、分部分完成情况");
        word.table(CompletionTables.sections(report.sections(), totals));

        word.heading(1, "三、牵头领导分管任务完成情况");
        names(report.leaders(), "牵头领导", "位", Task::leaders);
        word.heading(1, "四、责任科室任务完成情况");
        names(report.offices(), "责任科室", "个", Task::offices);

        word.heading(1, "五、逾期任务");
        tasks(TaskStatus.OVERDUE);
        word.heading(1, "六、正在推进的任务");
        tasks(TaskStatus.UNDER_WAY);

        if (report.plan().bureauName() != null) {
            word.paragraph("", Alignment.RIGHT);
            word.paragraph(report.plan().bureauName(), Alignment.RIGHT);
        }
        word.paragraph(date(report.day()), Alignment.RIGHT);
        return word.build();
    }

    private String summary(Counts totals) {
        String draft = report.plan().isDraft() ? "本计划尚为草稿，未下达。" : "";
        if (totals.tasks() == 0) {
            return draft + "截至" + date(report.day()) + "，计划中没有任务。";
        }
        return draft
                + "截至%s，全年%d项任务，已完成%d项，占%s；进行中%d项，占%s；未开始%d项，占%s；逾期%d项，占%s。"
                        .formatted(
                                date(report.day()),
                                totals.tasks(),
                                totals.done(),
                                percent(totals.donePercent()),
                                totals.underWay(),
                                percent(totals.underWayPercent()),
                                totals.notStarted(),
                                percent(totals.notStartedPercent()),
                                totals.overdue(),
                                percent(totals.overduePercent()));
    }

    private void names(List<NameCompletion> rows, String duty, String measure, Function<Task, List<Name>> named) {
        if (rows.isEmpty()) {
            word.paragraph("各项任务均未写明" + duty + "。");
            return;
        }
        word.paragraph(introduction(rows, duty, measure, named));
        word.table(CompletionTables.names(duty, rows, report.totals()));
        if (rows.stream().anyMatch(row -> row.id() == null)) {
            word.paragraph("注：带" + CompletionTables.UNRESOLVED + "的名称未能对应到通讯录中的人员或单位，按文件所印名称统计。");
        }
    }

    private String introduction(
            List<NameCompletion> rows, String duty, String measure, Function<Task, List<Name>> named) {
        StringBuilder text = new StringBuilder("共涉及%s%d%s。".formatted(duty, rows.size(), measure));
        if (report.tasks().stream().anyMatch(task -> named.apply(task.task()).size() > 1)) {
            text.append("一项任务有多%s%s的，分别计入。".formatted(measure, duty));
        }
        long without = report.tasks().stream()
                .filter(task -> named.apply(task.task()).isEmpty())
                .count();
        if (without > 0) {
            text.append("另有%d项任务未写明%s。".formatted(without, duty));
        }
        return text.toString();
    }

    private void tasks(TaskStatus status) {
        List<TaskStanding> tasks = report.tasks(status);
        if (tasks.isEmpty()) {
            word.paragraph(NOTHING);
        } else {
            word.table(CompletionTables.tasks(tasks, report.day()));
        }
    }

    static String date(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    static String percent(BigDecimal percent) {
        return percent.toPlainString() + "%";
    }
}
