package dev.zeren.local.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** The completion report as text. */
final class CompletionTable {

    private static final String[] HEAD = {"", "任务", "未启动", "推进中", "已完成", "已逾期", "完成率"};

    private CompletionTable() {}

    static String of(JsonNode report) {
        Columns columns = new Columns();
        group(columns, "板块 section", report.path("sections"));
        group(columns, "牵头领导 lead leader", report.path("leaders"));
        group(columns, "责任科室 responsible office", report.path("offices"));
        columns.rule();
        counts(columns, "合计 total", report.path("totals"));
        return report.path("title").asText() + "　完成情况 completion\n" + columns;
    }

    private static void group(Columns columns, String title, JsonNode rows) {
        String[] head = HEAD.clone();
        head[0] = title;
        columns.row(head).rule();
        for (JsonNode row : rows) {
            counts(columns, name(row), row);
        }
        columns.row("");
    }

    private static String name(JsonNode row) {
        String name = row.hasNonNull("name")
                ? row.get("name").asText()
                : row.path("label").asText("") + row.path("heading").asText("");
        return name.isBlank() ? "（无板块）" : name;
    }

    private static void counts(Columns columns, String name, JsonNode row) {
        columns.row(
                name,
                row.path("tasks").asText(),
                row.path("notStarted").asText(),
                row.path("underWay").asText(),
                row.path("done").asText(),
                row.path("overdue").asText(),
                row.path("donePercent").asText() + " %");
    }
}
