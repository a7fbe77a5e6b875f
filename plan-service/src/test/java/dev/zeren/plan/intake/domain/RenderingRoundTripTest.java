package dev.zeren.plan.intake.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.zeren.document.DocumentReader;
import dev.zeren.plan.render.domain.Layout;
import dev.zeren.plan.render.domain.PlanDocument;
import dev.zeren.plan.render.domain.PrintedPlan;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan that was read, made a document of and read again is the same plan. */
class RenderingRoundTripTest {

    // Always the same cases, so that nothing turns red by chance: 5,000, and by -Pnightly 100,000.
    @Property(seed = "20261125")
    void anyPlanIsReadFromItsDocumentAsItWas(@ForAll("texts") String text) {
        PlanDraft draft = Samples.read("标题\n" + text);
        Assume.that(draft.tasks().stream().noneMatch(task -> isCutAtTheWidth(task.printed())));
        assertTrue(printed(draft).sections().stream()
                .flatMap(section -> section.tasks().stream())
                .allMatch(task -> task.printed().isEmpty() || task.isPrinted()));
        assertEquals(plan(draft), plan(again(draft)));
    }

    @Test
    void numbersInAWebPagesOwnWordsCountOnNothing() {
        String clause = "（牵头领导：张三、李四；责任科室：办公室）";
        PlanDraft draft = Samples.read("标题\n1.1 " + clause + "\nhttps://example.org/\n1.1.1 " + clause);

        assertEquals(plan(draft), plan(again(draft)));
    }

    /**
     * A break inside a clause is printed as a break, since it may part names. Where no open bracket and no comma tells that
     * the line goes on, the source told it by the width of its page; that of the document is another.
     */
    static boolean isCutAtTheWidth(String printed) {
        int depth = 0;
        for (int i = 0; i < printed.length(); i++) {
            depth = Math.max(0, depth + Brackets.step(printed.charAt(i)));
            if (printed.charAt(i) == '\u2028'
                    && "，,、".indexOf(printed.charAt(i - 1)) < 0
                    && (depth != 1 || !closes(printed.substring(i)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean closes(String rest) {
        return rest.chars()
                        .map(c -> Brackets.step((char) c))
                        .filter(step -> step != 0)
                        .findFirst()
                        .orElse(1)
                < 0;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "第一部分\n责任科室：办公室\n一、\n一、责任科室：办公室",
                "一、提升质量；(牵头部门:市教育局,责任单位:各县(市)区)。\n（一）",
                "一、责任科室：办公室（教研室牵头，人事科、各学校配合）。\n（一）\n（一）加强管理。责任科室：办公室（教研室牵头，人事科、各学校配合）。",
            })
    void aClauseOfTheHeadingIsNotPrintedAgainWithItsTasks(String text) {
        assertEquals(
                unblanked("标题" + text),
                unblanked(new DocumentReader()
                        .read(
                                PlanDocument.of(printed(Samples.read("标题\n" + text)))
                                        .toBytes(),
                                "plan.docx")
                        .text()));
    }

    static String unblanked(String text) {
        return text.chars()
                .filter(c -> !Blanks.isBlank((char) c))
                .mapToObj(c -> Character.toString((char) c))
                .collect(Collectors.joining());
    }

    @Test
    void aTaskThatWasCorrectedIsPrintedAsCorrected() {
        var clauses = List.of(new PrintedPlan.Clause("（责任科室：基建科）", List.of("责任科室")));
        String lines = "1. 建好学校。按期（责任科室：基建科）完工。";
        assertTrue(new PrintedPlan.Task("1.", "建好学校", "按期完工。", lines, clauses).isPrinted());
        var corrected = new PrintedPlan.Task("1.", "建好学校", "工完期按。", lines, clauses);
        assertFalse(corrected.isPrinted());
        var section = new PrintedPlan.Section(1, "", "", "", "", List.of(corrected));
        byte[] file = PlanDocument.of(new PrintedPlan("2026年要点", "", List.of(section), null))
                .toBytes();
        assertEquals(
                "2026年要点\n1.建好学校。工完期按。（责任科室：基建科）\n",
                new DocumentReader().read(file, "plan.docx").text());
    }

    @Provide
    Arbitrary<String> texts() {
        return new PlanReaderPropertyTest().texts();
    }

    @Test
    void theLinheSampleIsReadFromItsDocumentAsItWas() {
        assertSame(Samples.read(new DocumentReader().read(Samples.linheText(), "linhe.txt")));
        assertSame(Samples.read(new DocumentReader().read(Samples.linheWord(), "linhe.docx")));
    }

    @TestFactory
    Stream<DynamicTest> everySeedIsReadFromItsDocumentAsItWas() {
        List<Path> files = Samples.seedFiles();
        assumeTrue(!files.isEmpty(), "no seeds beside the repository");
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    PlanDraft draft = Samples.read(
                            new DocumentReader().read(file, file.getFileName().toString()));
                    assertSame(draft);
                }));
    }

    @Test
    void theTasksOfATableAreReadFromATableAsTheyWere() {
        assertTableReadsBack(TableTasksTest.BREAKDOWN);
        assertTableReadsBack("""
                <p>2026年工作台账</p><p>一、总体要求</p><p>办好教育。</p><p>二、任务分解</p>
                <table>
                <tr><th>工作任务</th><th>牵头科室</th><th>配合科室</th></tr>
                <tr><td colspan="3">（一）提升质量</td></tr>
                <tr><td>1.抓好教研。全员参加。</td><td>教研室</td><td></td></tr>
                <tr><td>2.抓好评价</td><td>督导室</td><td>人事科、办公室</td></tr>
                <tr><td colspan="3">队伍建设</td></tr>
                <tr><td>3.培训教师</td><td>人事科</td><td></td></tr>
                </table>
                """);
    }

    private static void assertTableReadsBack(String html) {
        PlanDraft draft = Samples.read(new DocumentReader().read(html.getBytes(StandardCharsets.UTF_8), "plan.html"));
        assertTrue(draft.tasks().size() > 2);
        assertTrue(draft.tasks().stream().allMatch(task -> task.printed().isEmpty()));
        assertEquals(plan(draft), plan(again(draft)));
    }

    @Test
    void whereTheLinesWereNotKeptTheyArePutTogetherFromTheParts() {
        PlanDraft draft = Samples.read(new DocumentReader().read(Samples.linheText(), "linhe.txt"));
        PrintedPlan printed = printed(draft);
        PrintedPlan parts = new PrintedPlan(
                printed.title(),
                printed.preamble(),
                printed.sections().stream()
                        .map(RenderingRoundTripTest::withoutLines)
                        .toList(),
                printed.issuedOn());
        byte[] file = PlanDocument.of(parts).toBytes();
        assertEquals(plan(draft), plan(Samples.read(new DocumentReader().read(file, "plan.docx"))));
    }

    private static PrintedPlan.Section withoutLines(PrintedPlan.Section section) {
        return new PrintedPlan.Section(
                section.depth(),
                section.label(),
                section.heading(),
                section.text(),
                null,
                section.tasks().stream()
                        .map(task ->
                                new PrintedPlan.Task(task.label(), task.heading(), task.text(), null, task.clauses()))
                        .toList());
    }

    @Test
    void clausesStandBetweenTheParagraphsWhereTheyStood() {
        String text = """
                2026年行动方案
                1.建好学校。
                按期完工。（责任单位：基建科）
                （责任单位：财务科）
                严格验收（责任单位：督导室）。再报告。
                责任单位：办公室
                """;
        String again = new DocumentReader()
                .read(PlanDocument.of(printed(Samples.read(text))).toBytes(), "plan.docx")
                .text();
        assertEquals(text, again);
    }

    /** Rows that stay text: in a plain text each cell of them may be a line, in a document a tab is between. */
    private static void assertSame(PlanDraft draft) {
        PlanDraft again = again(draft);
        assertEquals(plan(draft).replace("\t", ""), plan(again).replace("\t", ""));
        assertEquals(findings(draft), findings(again));
        assertEquals(leftOut(draft), leftOut(again));
    }

    /** What is no part of the plan and is printed with it all the same. */
    private static String leftOut(PlanDraft draft) {
        return draft.unread().stream()
                .filter(unread -> unread.at() != null && unread.reason() != Unread.Reason.TABLE_HEAD)
                .filter(unread -> LayoutBuilder.kind(unread.reason()).isPresent())
                .map(unread -> unread.reason() + " " + unread.text())
                .collect(Collectors.joining("\n"));
    }

    private static PlanDraft again(PlanDraft draft) {
        byte[] file = PlanDocument.of(printed(draft)).toBytes();
        return Samples.read(new DocumentReader().read(file, "plan.docx"));
    }

    private static String plan(PlanDraft draft) {
        return Printed.plan(draft);
    }

    private static String findings(PlanDraft draft) {
        return draft.findings().stream()
                .map(finding -> finding.code() + "" + finding.arguments())
                .collect(Collectors.joining("\n"));
    }

    static PrintedPlan printed(PlanDraft draft) {
        return new PrintedPlan(
                draft.title() == null ? "" : draft.title(),
                draft.preamble(),
                draft.sections().stream().map(RenderingRoundTripTest::printed).toList(),
                draft.issuedOn(),
                new Layout(
                        draft.layout(),
                        IntStream.range(
                                        0,
                                        draft.sections().size() + draft.tasks().size())
                                .boxed()
                                .toList()));
    }

    private static PrintedPlan.Section printed(SectionDraft section) {
        return new PrintedPlan.Section(
                section.depth(),
                section.label(),
                section.heading(),
                section.text(),
                section.printed(),
                section.tasks().stream().map(RenderingRoundTripTest::printed).toList());
    }

    private static PrintedPlan.Task printed(TaskDraft task) {
        return new PrintedPlan.Task(
                task.label(),
                task.heading(),
                task.text(),
                task.printed(),
                task.clauses().stream()
                        .map(clause -> new PrintedPlan.Clause(
                                clause.text(),
                                clause.roles().stream().map(RoleDraft::label).toList()))
                        .toList());
    }
}
