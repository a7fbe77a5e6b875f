package dev.zeren.reporting.completion.api;

import dev.zeren.document.Alignment;
import dev.zeren.document.WordTable;
import dev.zeren.reporting.completion.domain.Counts;
import dev.zeren.reporting.completion.domain.Name;
import dev.zeren.reporting.completion.domain.NameCompletion;
import dev.zeren.reporting.completion.domain.SectionCompletion;
import dev.zeren.reporting.completion.domain.TaskStanding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The tables of the Word document; their header rows repeat on every page. */
final class CompletionTables {

    /** Stands behind a name that the directory does not know. */
    static final String UNRESOLVED = "＊";

    private static final BigDecimal WHOLE = new BigDecimal("100.0");

    private CompletionTables() {}

    static WordTable overall(Counts totals) {
        return WordTable.builder()
                .column("完成状态", 4, Alignment.CENTER)
                .column("任务数（项）", 4, Alignment.CENTER)
                .column("占比", 4, Alignment.CENTER)
                .row("已完成", count(totals.done()), CompletionDocument.percent(totals.donePercent()))
                .row("进行中", count(totals.underWay()), CompletionDocument.percent(totals.underWayPercent()))
                .row("未开始", count(totals.notStarted()), CompletionDocument.percent(totals.notStartedPercent()))
                .row("逾期", count(totals.overdue()), CompletionDocument.percent(totals.overduePercent()))
                .totalRow("合计", count(totals.tasks()), totals.tasks() == 0 ? "—" : CompletionDocument.percent(WHOLE))
                .build();
    }

    static WordTable sections(List<SectionCompletion> sections, Counts totals) {
        WordTable.Builder table = counts("部分");
        sections.forEach(section -> table.row(cells(section.label() + section.heading(), section.counts())));
        return table.totalRow(cells("合计", totals)).build();
    }

    /** The last row is not the sum of the rows above: a task counts for each of its names, but once in the plan. */
    static WordTable names(String duty, List<NameCompletion> names, Counts totals) {
        WordTable.Builder table = counts(duty);
        names.forEach(name -> table.row(cells(name.name() + (name.id() == null ? UNRESOLVED : ""), name.counts())));
        return table.totalRow(cells("全部任务（不重复计）", totals)).build();
    }

    static WordTable tasks(List<TaskStanding> tasks, LocalDate day) {
        WordTable.Builder table = WordTable.builder()
                .column("序号", 3, Alignment.CENTER)
                .column("任务", 9, Alignment.LEFT)
                .column("牵头领导", 5, Alignment.LEFT)
                .column("责任科室", 8, Alignment.LEFT)
                .column("完成时限", 6, Alignment.CENTER)
                .column("进度", 3, Alignment.CENTER);
        for (TaskStanding standing : tasks) {
            table.row(
                    number(standing.task().label()),
                    standing.task().heading().isEmpty()
                            ? "（原文无标题）"
                            : standing.task().heading(),
                    join(standing.task().leaders()),
                    join(standing.task().offices()),
                    due(standing.due(), day),
                    standing.task().percent() + "%");
        }
        return table.build();
    }

    private static WordTable.Builder counts(String first) {
        return WordTable.builder()
                .column(first, 11, Alignment.LEFT)
                .column("任务数", 4, Alignment.CENTER)
                .column("已完成", 4, Alignment.CENTER)
                .column("进行中", 4, Alignment.CENTER)
                .column("未开始", 4, Alignment.CENTER)
                .column("逾期", 3, Alignment.CENTER)
                .column("完成率", 5, Alignment.CENTER);
    }

    private static String[] cells(String first, Counts counts) {
        return new String[] {
            first,
            count(counts.tasks()),
            count(counts.done()),
            count(counts.underWay()),
            count(counts.notStarted()),
            count(counts.overdue()),
            CompletionDocument.percent(counts.donePercent())
        };
    }

    private static String count(int count) {
        return Integer.toString(count);
    }

    private static String join(List<Name> names) {
        return names.stream().map(Name::shown).distinct().collect(Collectors.joining("、"));
    }

    /** The printed number without the stop behind it; a label that is nothing else stays as it is. */
    private static String number(String label) {
        String bare = label.strip().replaceFirst("[.．。、]+$", "");
        return bare.isEmpty() ? label : bare;
    }

    private static String due(LocalDate due, LocalDate day) {
        String inYear = due.getMonthValue() + "月" + due.getDayOfMonth() + "日";
        return due.getYear() == day.getYear() ? inYear : due.getYear() + "年" + inYear;
    }
}
