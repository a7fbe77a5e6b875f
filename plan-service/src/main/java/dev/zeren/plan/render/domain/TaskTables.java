package dev.zeren.plan.render.domain;

import dev.zeren.document.Alignment;
import dev.zeren.document.WordTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Gathers tasks that stand in a table, and writes the table when something else follows: number, task, measures, and a
 * column for each role in the order in which the roles come.
 */
final class TaskTables {

    private static final String NUMBER = "序号";
    private static final String TASK = "工作任务";
    private static final String TEXT = "工作措施";

    /** A row: a task, or a heading over the whole width. */
    private record Row(String heading, PrintedPlan.Task task) {}

    private final Paragraphs paragraphs;
    private final List<Row> rows = new ArrayList<>();

    TaskTables(Paragraphs paragraphs) {
        this.paragraphs = paragraphs;
    }

    void section(String heading) {
        rows.add(new Row(heading, null));
    }

    void task(PrintedPlan.Task task) {
        rows.add(new Row(null, task));
    }

    /** Writes the table that is open, if there is one. */
    void end() {
        if (rows.isEmpty()) {
            return;
        }
        boolean measures = rows.stream()
                .anyMatch(row -> row.task() != null && !row.task().text().isEmpty());
        Set<String> roles = new LinkedHashSet<>();
        rows.stream()
                .filter(row -> row.task() != null)
                .flatMap(row -> row.task().clauses().stream())
                .forEach(clause -> roles.addAll(clause.roles()));
        WordTable.Builder table =
                WordTable.builder().column(NUMBER, 2, Alignment.CENTER).column(TASK, 6, Alignment.LEFT);
        if (measures) {
            table.column(TEXT, 8, Alignment.LEFT);
        }
        roles.forEach(role -> table.column(role, 4, Alignment.LEFT));
        for (Row row : rows) {
            if (row.task() == null) {
                table.headingRow(row.heading());
            } else {
                cells(row.task(), measures, List.copyOf(roles)).forEach(table::row);
            }
        }
        rows.clear();
        paragraphs.table(table.build());
    }

    /** One row for each clause: a task whose rows named different offices had several. */
    private static List<List<String>> cells(PrintedPlan.Task task, boolean measures, List<String> roles) {
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i < Math.max(1, task.clauses().size()); i++) {
            List<String> cells = new ArrayList<>();
            cells.add(i == 0 ? task.label() : "");
            cells.add(i == 0 ? task.heading() : "");
            if (measures) {
                cells.add(i == 0 ? task.text() : "");
            }
            for (String role : roles) {
                cells.add(task.clauses().isEmpty() ? "" : words(task.clauses().get(i), role));
            }
            all.add(cells);
        }
        return all;
    }

    /** What a clause of columns says under a role: 责任科室：办公室；完成时限：6月. */
    private static String words(PrintedPlan.Clause clause, String role) {
        int at = clause.roles().indexOf(role);
        if (at < 0) {
            return "";
        }
        String text = clause.text();
        int from = 0;
        for (int i = 0; i <= at; i++) {
            from = Math.max(from, text.indexOf(clause.roles().get(i) + "：", from))
                    + clause.roles().get(i).length()
                    + 1;
        }
        int to = at + 1 < clause.roles().size()
                ? text.indexOf("；" + clause.roles().get(at + 1) + "：", from)
                : -1;
        return text.substring(Math.min(from, text.length()), to < 0 ? text.length() : to);
    }
}
