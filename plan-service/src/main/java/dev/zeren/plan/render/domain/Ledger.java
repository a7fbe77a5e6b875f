package dev.zeren.plan.render.domain;

import dev.zeren.document.Alignment;
import dev.zeren.document.SheetColumn;
import dev.zeren.document.SheetWriter;
import dev.zeren.document.WorkbookWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * The ledger (台账) of a plan on a day: one row for each task, and below it one for each of its subtasks.
 *
 * @param rows in printed order
 */
public record Ledger(String title, List<Row> rows) {

    private static final String SHEET = "台账";

    private static final List<SheetColumn> COLUMNS = List.of(
            new SheetColumn("序号", 6, Alignment.CENTER),
            new SheetColumn("部分", 18, Alignment.LEFT),
            new SheetColumn("任务", 44, Alignment.LEFT),
            new SheetColumn("牵头领导/分管领导", 16, Alignment.LEFT),
            new SheetColumn("责任科室/单位", 22, Alignment.LEFT),
            new SheetColumn("配合", 18, Alignment.LEFT),
            new SheetColumn("期限", 16, Alignment.CENTER),
            new SheetColumn("状态", 10, Alignment.CENTER),
            new SheetColumn("进度%", 8, Alignment.RIGHT),
            new SheetColumn("最近进展", 44, Alignment.LEFT));

    public Ledger {
        rows = List.copyOf(rows);
    }

    /**
     * A task.
     *
     * @param number from 1 on; of a subtask the task's and its own below that, 11.1
     * @param section label and heading of the section; empty for none
     * @param task label and heading; of a task without heading its text
     * @param leaders who lead it or are in charge of it
     * @param responsible offices and units that do it, and persons
     * @param cooperating those that help, and roles that are not known
     * @param due the day, or by when in the words of the plan
     * @param status in Chinese
     * @param percent 0 to 100
     * @param progress the last report; empty before the first
     */
    public record Row(
            String number,
            String section,
            String task,
            String leaders,
            String responsible,
            String cooperating,
            String due,
            String status,
            int percent,
            String progress) {

        /** As a subtask of the task with a number: marked, so that nobody counts it among the tasks. */
        public Row below(int task) {
            return new Row(
                    task + "." + number,
                    section,
                    "└ " + this.task,
                    leaders,
                    responsible,
                    cooperating,
                    due,
                    status,
                    percent,
                    progress);
        }

        // A number that is one counts in a spreadsheet.
        private Object numberCell() {
            return number.contains(".") ? number : Integer.valueOf(number);
        }
    }

    /** Writes the ledger as .xlsx; leaves the stream open. */
    public void writeTo(OutputStream out) throws IOException {
        try (WorkbookWriter book = new WorkbookWriter(out)) {
            SheetWriter sheet = book.sheet(SHEET, COLUMNS);
            sheet.title(title);
            for (Row row : rows) {
                sheet.row(List.of(
                        row.numberCell(),
                        row.section(),
                        row.task(),
                        row.leaders(),
                        row.responsible(),
                        row.cooperating(),
                        row.due(),
                        row.status(),
                        row.percent(),
                        row.progress()));
            }
        }
    }
}
