package dev.zeren.plan.rectification.domain;

import dev.zeren.document.Alignment;
import dev.zeren.document.SheetColumn;
import dev.zeren.document.SheetWriter;
import dev.zeren.document.WordDocument;
import dev.zeren.document.WordTable;
import dev.zeren.document.WorkbookWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The ledger (问题整改台账) of problems on a day: a sheet says all of a problem, a page what finds room on it. */
public record ProblemLedger(LocalDate day, List<Row> rows) {

    private static final String TITLE = "问题整改台账";

    private static final List<SheetColumn> COLUMNS = List.of(
            new SheetColumn("编号", 9, Alignment.CENTER),
            new SheetColumn("问题", 36, Alignment.LEFT),
            new SheetColumn("原因", 24, Alignment.LEFT),
            new SheetColumn("整改措施", 36, Alignment.LEFT),
            new SheetColumn("程度", 8, Alignment.CENTER),
            new SheetColumn("来源", 10, Alignment.CENTER),
            new SheetColumn("涉及单位", 16, Alignment.LEFT),
            new SheetColumn("责任单位", 16, Alignment.LEFT),
            new SheetColumn("责任人", 10, Alignment.LEFT),
            new SheetColumn("整改期限", 16, Alignment.CENTER),
            new SheetColumn("状态", 10, Alignment.CENTER),
            new SheetColumn("整改完成", 14, Alignment.CENTER),
            new SheetColumn("整改情况", 36, Alignment.LEFT),
            new SheetColumn("销号", 14, Alignment.CENTER),
            new SheetColumn("销号人", 10, Alignment.LEFT),
            new SheetColumn("回头看", 14, Alignment.CENTER));

    public ProblemLedger {
        rows = List.copyOf(rows);
    }

    /**
     * A problem; what is not known is null.
     *
     * @param number e.g. 2026-3
     * @param late whether it is overdue, or was rectified too late
     */
    public record Row(
            String number,
            String problem,
            String cause,
            String measure,
            String level,
            SourceKind source,
            String concerned,
            String unit,
            String person,
            DeadlineKind deadline,
            LocalDate dueOn,
            ProblemStatus status,
            boolean late,
            LocalDate rectifiedOn,
            String narrative,
            LocalDate signedOffOn,
            String signedOffBy,
            LocalDate lookBackOn) {}

    public String title() {
        return TITLE;
    }

    /** Writes it as .xlsx, row by row; leaves the stream open. */
    public void writeTo(OutputStream out) throws IOException {
        try (WorkbookWriter book = new WorkbookWriter(out)) {
            SheetWriter sheet = book.sheet(TITLE, COLUMNS);
            sheet.title(TITLE + "（" + day(day) + "）");
            for (Row row : rows) {
                sheet.row(cells(row));
            }
        }
    }

    /** The same as a document to be printed and signed. */
    public WordDocument toDocument() {
        WordTable.Builder table = WordTable.builder()
                .column("编号", 4, Alignment.CENTER)
                .column("问题", 10, Alignment.LEFT)
                .column("整改措施", 10, Alignment.LEFT)
                .column("责任单位和责任人", 6, Alignment.LEFT)
                .column("整改期限", 5, Alignment.CENTER)
                .column("整改情况", 10, Alignment.LEFT)
                .column("状态", 4, Alignment.CENTER);
        for (Row row : rows) {
            table.row(
                    row.number(),
                    joined(row.concerned(), row.problem(), "："),
                    text(row.measure()),
                    joined(row.unit(), row.person(), "\n"),
                    deadline(row),
                    joined(row.narrative(), signedOff(row), "\n"),
                    status(row));
        }
        return WordDocument.titled(TITLE)
                .paragraph(day(day), Alignment.CENTER)
                .table(table.build())
                .build();
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>(List.of(row.number(), row.problem()));
        cells.addAll(List.of(text(row.cause()), text(row.measure()), row.level(), source(row.source())));
        cells.addAll(List.of(text(row.concerned()), text(row.unit()), text(row.person()), deadline(row), status(row)));
        cells.addAll(List.of(day(row.rectifiedOn()), text(row.narrative())));
        cells.addAll(List.of(day(row.signedOffOn()), text(row.signedOffBy()), day(row.lookBackOn())));
        return cells;
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private static String joined(String one, String other, String between) {
        return one == null || other == null ? text(one) + text(other) : one + between + other;
    }

    private static String signedOff(Row row) {
        return row.signedOffOn() == null ? null : day(row.signedOffOn()) + "销号（" + text(row.signedOffBy()) + "）";
    }

    private static String deadline(Row row) {
        return row.deadline() == DeadlineKind.SAME_DAY ? day(row.dueOn()) + "（当天）" : day(row.dueOn());
    }

    private static String status(Row row) {
        String word = switch (row.status()) {
            case REGISTERED -> "已登记";
            case RECTIFYING -> "整改中";
            case RECTIFIED -> "待销号";
            case SIGNED_OFF -> "已销号";
            case LOOKED_BACK -> "已回头看";
            case REOPENED -> "重新整改";
            case WITHDRAWN -> "已撤销";
        };
        return row.late() ? word + "（逾期）" : word;
    }

    private static String source(SourceKind source) {
        return switch (source) {
            case INSPECTION -> "督查";
            case SUPERVISION_NOTICE -> "督办单";
            case ASSESSMENT -> "考核";
            case HAND -> "登记";
        };
    }

    private static String day(LocalDate day) {
        return day == null ? "" : day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
