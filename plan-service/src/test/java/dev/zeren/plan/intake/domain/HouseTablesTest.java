package dev.zeren.plan.intake.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.document.DocumentReader;
import dev.zeren.document.SourceText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Tables of tasks as other bureaus draw them. */
class HouseTablesTest {

    @Test
    void aHeadOfTwoLinesTellsTheColumnsByTheLower() {
        PlanDraft draft = readHtml("""
                <h1>双桥区教育局2026年重点工作任务分解表</h1><table>
                <tr><th rowspan="2">序号</th><th rowspan="2">重点工作</th><th rowspan="2">工作内容</th><th colspan="2">责任分工</th>
                <th rowspan="2">完成时限</th></tr>
                <tr><th>责任领导</th><th>责任科室</th></tr>
                <tr><td colspan="6">一、党的建设</td></tr>
                <tr><td>1</td><td rowspan="2">组织建设</td><td>创建支部</td><td>张三</td><td rowspan="2">党建科</td><td>6月底</td></tr>
                <tr><td>2</td><td>开展培训</td><td>李四</td><td>全年</td></tr></table>
                """);

        assertEquals(List.of("1", "2"), labels(draft));
        assertEquals(
                "责任领导：李四；责任科室：党建科；完成时限：全年",
                draft.tasks().get(1).clauses().get(0).text());
        assertEquals(
                List.of("1 党的建设", "2 组织建设"),
                draft.sections().stream()
                        .map(section -> section.depth() + " " + section.heading())
                        .toList());
    }

    @Test
    void severalColumnsThatSortTasksAreSectionsInSections() {
        PlanDraft draft = readHtml("""
                <table><tr><td>序号</td><td>类别</td><td>重点工作</td><td>工作内容</td><td>责任分工</td><td></td></tr>
                <tr><td></td><td></td><td></td><td></td><td>责任领导</td><td>责任科室</td></tr>
                <tr><td>1</td><td rowspan="2">党建</td><td>组织</td><td>创建支部</td><td>张三</td><td>党建科</td></tr>
                <tr><td>2</td><td>廉政</td><td>警示教育</td><td>李四</td><td>纪检室</td></tr></table>
                """);

        assertEquals(
                List.of("1 党建", "2 组织", "2 廉政"),
                draft.sections().stream()
                        .map(section -> section.depth() + " " + section.heading())
                        .toList());
        assertEquals(
                "张三",
                draft.tasks()
                        .get(0)
                        .clauses()
                        .get(0)
                        .roles()
                        .get(0)
                        .names()
                        .get(0)
                        .printed());
    }

    @Test
    void aTableThatSaysTheTasksAgainIsToldAndStandsApart() {
        PlanDraft draft = readHtml("""
                <h1>新洲区教育局2026年工作要点</h1><p>一、党建</p><p>1.加强支部建设。创建3个。（责任科室：党建科）</p>
                <p>新洲区教育局</p><p>2026年3月1日</p><p>附件</p>
                <table><tr><th>序号</th><th>任务名称</th><th>牵头单位</th></tr>
                <tr><td>1</td><td>加强支部建设</td><td>党建科</td></tr></table>
                """);

        assertEquals(2, draft.sections().size());
        assertTrue(draft.findings().stream().anyMatch(finding -> finding.code() == FindingCode.TASK_REPEATED));
    }

    @Test
    void aListOfSupervisedMattersIsATableOfTasksAlsoWhereACellGoesOn() {
        PlanDraft draft = read(Samples.text("""
                东陵区教育局2026年督办事项清单

                序号\t督办事项\t具体措施\t完成时限\t牵头领导\t责任科室
                1\t食堂改造\t1.改造食堂15所；
                2.安装设备。\t2026年8月底\t张三\t后勤中心
                2\t教师招聘\t招聘教师120名\t6月30日前\t李四\t人事科
                """));

        assertEquals(List.of("1", "2"), labels(draft));
        assertEquals("1.改造食堂15所；\n2.安装设备。", draft.tasks().get(0).text());
    }

    @Test
    void aLedgerInASheetGivesItsTasks() throws IOException {
        byte[] file = sheet(List.of(
                List.of("平江区教育局2026年重点工作台账"),
                List.of("序号", "重点工作", "工作内容", "责任领导", "责任科室", "完成时限"),
                List.of("1", "党建工作", "开展主题党日12次", "张三", "党建科", "12月底"),
                List.of("2", "教学工作", "组织教学比武", "李四", "教研室、基教科", "10月")));
        PlanDraft draft = read(new DocumentReader().read(file, "台账.xlsx"));

        assertEquals(List.of("1", "2"), labels(draft));
        assertEquals(
                List.of("教研室", "基教科"),
                draft.tasks().get(1).clauses().get(0).roles().get(1).names().stream()
                        .map(NameDraft::printed)
                        .toList());
        assertEquals(2026, draft.year());
    }

    @Test
    void aTableOfFiveThousandRowsUnderMergedCellsIsReadInTime() {
        StringBuilder html = new StringBuilder("<table><tr><th>序号</th><th>类别</th><th>工作内容</th><th>责任科室</th></tr>");
        for (int row = 1; row <= 5_000; row++) {
            html.append("<tr><td>").append(row).append("</td>");
            html.append(row == 1 ? "<td rowspan=\"5000\">党建</td>" : "");
            html.append("<td>开展检查").append(row).append("</td>");
            html.append(row == 1 ? "<td rowspan=\"5000\">办公室</td>" : "").append("</tr>");
        }
        PlanDraft draft =
                assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Samples.read(html(html + "</table>")));

        assertEquals(5_000, draft.tasks().size());
        assertEquals(
                5_000,
                draft.tasks().stream().mapToInt(task -> task.clauses().size()).sum());
    }

    @Test
    void aTableOfTwoHundredColumnsIsReadWithoutLoss() {
        StringBuilder html = new StringBuilder("<table>");
        for (int row = 0; row < 40; row++) {
            html.append("<tr>");
            for (int column = 0; column < 200; column++) {
                String head = column == 0 ? "序号" : column == 1 ? "工作内容" : "备注" + column;
                html.append("<td>").append(row == 0 ? head : row + "格" + column).append("</td>");
            }
            html.append("</tr>");
        }
        assertEquals(39, readHtml(html + "</table>").tasks().size());
    }

    /** A workbook of one sheet, its cells as inline strings. */
    private static byte[] sheet(List<List<String>> rows) throws IOException {
        StringBuilder data = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            data.append("<row r='").append(row + 1).append("'>");
            for (int column = 0; column < rows.get(row).size(); column++) {
                data.append("<c r='").append((char) ('A' + column)).append(row + 1);
                data.append("' t='inlineStr'><is><t>")
                        .append(rows.get(row).get(column))
                        .append("</t></is></c>");
            }
            data.append("</row>");
        }
        String main = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'";
        String packages = "http://schemas.openxmlformats.org/package/2006/";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns='" + packages + "content-types'>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Override PartName='/xl/workbook.xml' ContentType='" + type + "sheet.main+xml'/>"
                        + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='" + type
                        + "worksheet+xml'/></Types>");
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns='" + packages + "relationships'><Relationship Id='r1' Type='" + office
                        + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook " + main + " xmlns:r='" + office
                        + "'><sheets><sheet name='台账' sheetId='1' r:id='r1'/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='" + packages + "relationships'><Relationship Id='r1' Type='" + office
                        + "/worksheet' Target='worksheets/sheet1.xml'/></Relationships>");
        parts.put(
                "xl/worksheets/sheet1.xml", "<worksheet " + main + "><sheetData>" + data + "</sheetData></worksheet>");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static PlanDraft readHtml(String html) {
        return read(html(html));
    }

    private static SourceText html(String html) {
        return new DocumentReader()
                .read(("<html><body>" + html + "</body></html>").getBytes(StandardCharsets.UTF_8), "plan.html");
    }

    private static PlanDraft read(SourceText source) {
        PlanDraft draft = Samples.read(source);
        Conservation.assertHolds(source, draft);
        return draft;
    }

    private static List<String> labels(PlanDraft draft) {
        return draft.tasks().stream().map(TaskDraft::label).toList();
    }
}
