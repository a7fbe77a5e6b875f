package dev.zeren.plan.intake.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.document.DocumentReader;
import dev.zeren.document.SourceText;
import dev.zeren.document.Table;
import dev.zeren.plan.render.domain.Layout;
import dev.zeren.plan.render.domain.PlanDocument;
import dev.zeren.plan.render.domain.PrintedPlan;
import dev.zeren.plan.term.LayoutJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands around and between the sections and tasks of a plan, and what becomes of it when the plan is corrected. */
class PrintedOrderTest {

    private static final String WHOLE = """
            临禾区教育局文件
            临教发〔2026〕3号
            关于印发临禾区教育局
            2026年工作要点的通知
            各中小学、幼儿园：
            现将工作要点印发给你们。
            一、加强管理
            1.建好学校。按期完工。（责任科室：基建科）
            2.管好学校。严格验收。
            附件：1.任务清单
            2.分工表
            临禾区教育局
            2026年3月6日
            （此件公开发布）
            抄送：区政府
            """;

    private static final String TABLE = """
            <p>2026年工作台账</p><p>一、总体要求</p><p>办好教育。</p><p>二、任务分解</p>
            <table>
            <tr><th rowspan="2">编号</th><th rowspan="2">重点任务</th><th colspan="2">责任分工</th></tr>
            <tr><th>责任领导</th><th>责任科室</th></tr>
            <tr><td colspan="4">（一）提升质量</td></tr>
            <tr><td>1</td><td>抓好教研。全员参加。</td><td rowspan="2">白露</td><td>教研室</td></tr>
            <tr><td>2</td><td>抓好评价</td><td>督导室</td></tr>
            </table>
            <p>以上任务按月调度。</p>
            <p>临禾区教育局</p><p>2026年3月6日</p>
            """;

    @Test
    void aDocumentKeepsItsHeadItsAttachmentsAndItsSignature() {
        assertEquals(
                WHOLE, text(RenderingRoundTripTest.printed(Samples.read(WHOLE))).replace("\n\n", "\n"));
    }

    @Test
    void aTableOfTasksKeepsItsHeadAndItsMergedCells() {
        SourceText source = new DocumentReader().read(TABLE.getBytes(StandardCharsets.UTF_8), "plan.html");
        PlanDraft draft = Samples.read(source);
        assertEquals(2, draft.tasks().size());
        SourceText document = read(RenderingRoundTripTest.printed(draft));
        assertEquals(cells(source), cells(document));
        assertEquals(Printed.plan(draft), Printed.plan(Samples.read(document)));
    }

    @Test
    void rowsThatAreNoTasksStayATable() {
        String html = "<p>2026年要点</p><p>1.建好学校。</p><p>下表为准。</p><table><tr><td>甲校</td><td>乙校</td></tr>"
                + "<tr><td colspan=2>共2所</td></tr></table><p>再报告。</p>";
        SourceText source = new DocumentReader().read(html.getBytes(StandardCharsets.UTF_8), "plan.html");
        PlanDraft draft = Samples.read(source);
        SourceText document = read(RenderingRoundTripTest.printed(draft));
        assertEquals(cells(source), cells(document));
        assertEquals(Printed.of(draft), Printed.of(Samples.read(document)));
    }

    @Test
    void aCorrectedTaskAMissingOneANewOneAndAnotherTitleLeaveEverythingElseWhereItWas() {
        PrintedPlan read = RenderingRoundTripTest.printed(Samples.read(WHOLE));
        PrintedPlan.Section section = read.sections().get(0);
        PrintedPlan.Task first = section.tasks().get(0);
        var reworded = new PrintedPlan.Task(first.label(), "建好新校", first.text(), null, first.clauses());
        var made = new PrintedPlan.Task("", "", "另行报告。", null, List.of());
        List<Integer> places = new ArrayList<>(List.of(0, 1));
        places.add(null);
        PrintedPlan corrected = new PrintedPlan(
                "2026年要点",
                read.preamble(),
                List.of(new PrintedPlan.Section(
                        section.depth(),
                        section.label(),
                        section.heading(),
                        section.text(),
                        section.printed(),
                        List.of(reworded, made))),
                read.issuedOn(),
                new Layout(read.layout().pieces(), places));
        String expected = WHOLE.replace("关于印发临禾区教育局\n2026年工作要点的通知", "2026年要点")
                .replace("建好学校。", "建好新校。")
                .replace("2.管好学校。严格验收。", "另行报告。");
        assertEquals(expected, text(corrected).replace("\n\n", "\n"));
    }

    @Test
    void aTableOfWhichATaskWasCorrectedIsPutTogetherAnew() {
        PlanDraft draft = Samples.read(new DocumentReader().read(TABLE.getBytes(StandardCharsets.UTF_8), "plan.html"));
        PrintedPlan read = RenderingRoundTripTest.printed(draft);
        List<PrintedPlan.Section> sections = new ArrayList<>();
        for (PrintedPlan.Section section : read.sections()) {
            sections.add(new PrintedPlan.Section(
                    section.depth(),
                    section.label(),
                    section.heading(),
                    section.text(),
                    section.printed(),
                    section.tasks().stream()
                            .map(task -> task.heading().equals("抓好评价")
                                    ? new PrintedPlan.Task(task.label(), "抓实评价", task.text(), null, task.clauses())
                                    : task)
                            .toList()));
        }
        String text = text(new PrintedPlan(read.title(), read.preamble(), sections, read.issuedOn(), read.layout()));
        assertTrue(text.contains("抓实评价") && !text.contains("抓好评价"), text);
        assertEquals(1, text.split("以上任务按月调度。", -1).length - 1, text);
        assertTrue(text.endsWith("临禾区教育局\n2026年3月6日\n"), text);
    }

    @Test
    void noiseOfThePageIsNotInTheLayout() {
        PlanDraft draft = Samples.read("2026年要点\n1.建好学校。\n— 6 —\n按期完工。");
        assertTrue(draft.layout().stream().noneMatch(piece -> piece.kind() == LayoutJson.Kind.TEXT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026年要点\n一、加强管理\n2026年3月6日\n— 6 —\n2026年3月7日",
                "2026年要点\n1.建好学校。\n附件：1.清单\n— 6 —\n2.清单",
                "2026年要点\n1.建好学校。\n（此件公开\n发布）",
            })
    void aPageMarkOrAHardBreakMakesNoOtherPlan(String text) {
        PlanDraft draft = Samples.read(text);
        assertEquals(Printed.plan(draft), Printed.plan(Samples.read(read(RenderingRoundTripTest.printed(draft)))));
    }

    private static List<String> cells(SourceText text) {
        return text.blocks().stream()
                .filter(Table.class::isInstance)
                .flatMap(block -> ((Table) block).rows().stream())
                .map(row -> row.cells().stream()
                        .map(cell -> cell.text() + cell.column() + cell.columnSpan() + cell.rowSpan())
                        .toList()
                        .toString())
                .toList();
    }

    private static String text(PrintedPlan plan) {
        return read(plan).text();
    }

    private static SourceText read(PrintedPlan plan) {
        return new DocumentReader().read(PlanDocument.of(plan).toBytes(), "plan.docx");
    }
}
