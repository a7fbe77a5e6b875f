package dev.zeren.plan.intake.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.document.Alignment;
import dev.zeren.document.DocumentReader;
import dev.zeren.document.SourceText;
import dev.zeren.document.WordDocument;
import dev.zeren.document.WordTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanReaderTest {

    @Test
    void theHeadingIsTheFirstSentenceAndTheTextTheRest() {
        TaskDraft task = Samples.read("1.加强管理。要求甲。要求乙。\n另一段。（责任人：张三）\n").tasks().get(0);
        assertEquals("加强管理", task.heading());
        assertEquals("要求甲。要求乙。\n另一段。", task.text());
    }

    @Test
    void aFullStopInsideQuotesOrBracketsEndsNoHeading() {
        assertEquals(
                "落实“一把手。”工程（试行。）方案",
                Samples.read("1.落实“一把手。”工程（试行。）方案。余下。").tasks().get(0).heading());
        assertEquals("落实“未完", Samples.read("1.落实“未完。余下。").tasks().get(0).heading());
    }

    @Test
    void aHeadingEndsWhereTheClauseStarts() {
        TaskDraft task = Samples.read("1.加强管理（责任人：张三）").tasks().get(0);
        assertEquals("加强管理", task.heading());
        assertEquals("", task.text());
        assertEquals(1, task.clauses().size());
    }

    @Test
    void aFirstSentenceTooLongForAHeadingStaysText() {
        PlanDraft draft = Samples.read("1." + "长".repeat(61) + "。");
        assertEquals("", draft.tasks().get(0).heading());
        assertEquals("长".repeat(61) + "。", draft.tasks().get(0).text());
        assertTrue(codes(draft).contains(FindingCode.TASK_WITHOUT_HEADING));
    }

    @Test
    void tasksAboveTheFirstHeadingStandInASectionWithoutLabel() {
        PlanDraft draft = Samples.read("1.甲。\n一、乙\n2.丙。");
        assertEquals(
                List.of("", "一、"),
                draft.sections().stream().map(SectionDraft::label).toList());
        assertEquals(1, draft.sections().get(0).tasks().size());
    }

    @Test
    void headingsKnowHowDeepTheyStand() {
        PlanDraft draft = Samples.read("第一部分 总则\n一、甲\n（一）乙\n1.丙。\n（二）丁\n二、戊\n第二部分 附则\n");
        assertEquals(
                List.of(1, 2, 3, 3, 2, 1),
                draft.sections().stream().map(SectionDraft::depth).toList());
    }

    @Test
    void aGapAndARepetitionOfNumbersAreFoundAndNothingIsRenumbered() {
        PlanDraft draft = Samples.read("一、甲\n1.甲。\n3.乙。\n3.丙。\n二、乙\n1.丁。\n");
        assertEquals(
                List.of(1, 3, 3, 1),
                draft.tasks().stream().map(TaskDraft::number).toList());
        List<Finding> numbers = draft.findings().stream()
                .filter(finding -> finding.code().code().startsWith("number-"))
                .toList();
        assertEquals(
                List.of(FindingCode.NUMBER_GAP, FindingCode.NUMBER_REPEATED),
                numbers.stream().map(Finding::code).toList());
        assertEquals("编号不连续：“1.”之后是“3.”。", numbers.get(0).message(Locale.SIMPLIFIED_CHINESE));
        assertEquals(
                "The numbering has a gap: “3.” follows “1.”.", numbers.get(0).message(Locale.UK));
    }

    @Test
    void aTaskWithoutAClauseIsFoundOnlyWhereOthersHaveOne() {
        assertTrue(codes(Samples.read("1.甲。（责任人：张三）\n2.乙。")).contains(FindingCode.TASK_WITHOUT_CLAUSE));
        PlanDraft none = Samples.read("1.甲。\n2.乙。");
        assertTrue(codes(none).contains(FindingCode.NO_CLAUSES));
        assertTrue(!codes(none).contains(FindingCode.TASK_WITHOUT_CLAUSE));
    }

    @Test
    void aClauseUnderAHeadingAssignsNoTaskAndIsReported() {
        PlanDraft draft = Samples.read("一、甲。（责任人：张三）\n1.乙。（责任人：李四）\n2.丙。（责任人：李四）");
        assertTrue(codes(draft).contains(FindingCode.CLAUSE_OUTSIDE_TASK));
        assertEquals("（责任人：张三）", draft.sections().get(0).text());
    }

    @Test
    void tasksStandWhereTheClausesAre() {
        PlanDraft draft = Samples.read("一、甲\n（一）乙。（责任人：张三）\n1.细则。\n2.细则。\n（二）丙。（责任人：李四）\n");
        assertEquals(
                List.of("（一）", "（二）"),
                draft.tasks().stream().map(TaskDraft::label).toList());
        assertEquals("1.细则。\n2.细则。", draft.tasks().get(0).text());
    }

    @Test
    void aTitleMayRunOverLinesUntilItSaysWhatItIs() {
        assertEquals(
                "临禾区教育局2026年工作要点", Samples.read("临禾区教育局\n2026年工作要点\n一、甲\n1.乙。").title());
        assertEquals("临禾区教育", Samples.read("临禾区教育\n短句\n一、甲\n1.乙。").title());
        assertNull(Samples.read("为做好工作，制定本方案。\n1.乙。").title());
    }

    @ParameterizedTest
    @CsvSource({
        "2026年工作要点, 2026",
        "２０２６年工作要点, 2026",
        "二〇二六年工作要点, 2026",
        "2025年总结及2026年计划, 2026",
        "2025-2026学年度工作计划, 2025"
    })
    void theYearComesFromTheTitle(String title, int year) {
        assertEquals(year, Samples.read(title + "\n1.甲。").year());
    }

    @Test
    void withoutAYearInTheTitleTheDateOfIssueTells() {
        PlanDraft draft = Samples.read("工作要点\n1.甲。\n二〇二六年三月六日\n");
        assertEquals(2026, draft.year());
        assertEquals(LocalDate.of(2026, 3, 6), draft.issuedOn());
        assertNull(Samples.read("工作要点\n1.甲。").year());
    }

    @Test
    void theDateMayStandUnderTheTitle() {
        PlanDraft draft = Samples.read("2026年工作要点\n（2026年3月6日）\n前言。\n1.甲。");
        assertEquals(LocalDate.of(2026, 3, 6), draft.issuedOn());
        assertEquals("前言。", draft.preamble());
    }

    @Test
    void aDateThatDoesNotExistIsNoDate() {
        PlanDraft draft = Samples.read("2026年工作要点\n1.甲。\n2026年2月30日");
        assertNull(draft.issuedOn());
        assertEquals("2026年2月30日", draft.tasks().get(0).text());
    }

    @Test
    void whatBelongsToTheEnvelopeIsUnreadWithItsReason() {
        PlanDraft draft = Samples.read("临教发〔2026〕3号\n2026年工作要点\n1.甲。\n- 6 -\n续甲。\n第 7 页 共 9 页\n附件：1.清单\n2.台账\n"
                + "临禾区教育局\n2026年3月6日\n（此件公开发布）\n抄送：区政府\n办公室 2026年3月6日印发\n余下的话\n");
        assertEquals("甲", draft.tasks().get(0).heading());
        assertEquals("续甲。", draft.tasks().get(0).text());
        assertEquals(1, draft.tasks().size());
        assertEquals(
                List.of(
                        Unread.Reason.DOCUMENT_NUMBER,
                        Unread.Reason.PAGE_MARK,
                        Unread.Reason.PAGE_MARK,
                        Unread.Reason.ATTACHMENT_MARK,
                        Unread.Reason.ATTACHMENT_MARK,
                        Unread.Reason.SIGNATURE,
                        Unread.Reason.PUBLICATION_NOTE,
                        Unread.Reason.IMPRINT,
                        Unread.Reason.IMPRINT,
                        Unread.Reason.AFTER_ISSUE_DATE),
                draft.unread().stream().map(Unread::reason).toList());
    }

    @Test
    void aTableOfContentsIsNoOutline() {
        PlanDraft draft = Samples.read("2026年工作要点\n目 录\n一、甲……1\n二、乙\t2\n一、甲\n1.丙。\n二、乙\n2.丁。\n");
        assertEquals(2, draft.sections().size());
        assertEquals(3, draft.unread().size());
    }

    @Test
    void aLinkInTheTextMakesNoWebPageOfIt() {
        PlanDraft draft = Samples.read("2026年工作要点\n1.甲。登录https://example.org下载。\n2.乙。");
        assertTrue(draft.unread().isEmpty());
        assertEquals("登录https://example.org下载。", draft.tasks().get(0).text());
    }

    @Test
    void aTableOfSomethingElseIsKeptAsTextAndReported() {
        WordTable table = WordTable.builder()
                .column("序号", 1, Alignment.LEFT)
                .column("联系电话", 3, Alignment.LEFT)
                .row("1.", "不是任务")
                .build();
        byte[] word = WordDocument.titled("2026年工作要点")
                .paragraph("1.甲。")
                .table(table)
                .build()
                .toBytes();
        SourceText source = new DocumentReader().read(word, "plan.docx");
        PlanDraft draft = Samples.read(source);

        assertEquals(1, draft.tasks().size());
        assertEquals("序号\t联系电话\n1.\t不是任务", draft.tasks().get(0).text());
        assertTrue(codes(draft).contains(FindingCode.TABLE_AS_TEXT));
        Conservation.assertHolds(source, draft);
    }

    @Test
    void aLineBreakInAWordParagraphSeparatesTasks() {
        byte[] word =
                WordDocument.titled("2026年工作要点").paragraph("1.甲。\n2.乙。").build().toBytes();
        assertEquals(
                2,
                Samples.read(new DocumentReader().read(word, "plan.docx"))
                        .tasks()
                        .size());
    }

    @Test
    void aTextWithoutAnyNumberIsAnErrorThatSaysSo() {
        PlanDraft draft = Samples.read("只有一段话，没有编号。");
        assertEquals("只有一段话，没有编号。", draft.preamble());
        Finding found = draft.findings().stream()
                .filter(finding -> finding.code() == FindingCode.NO_TASKS)
                .findFirst()
                .orElseThrow();
        assertEquals(FindingCode.Severity.ERROR, found.code().severity());
    }

    @Test
    void labelsOfABureausOwnAndRulesAreData() {
        ReadingRules rules = ReadingRules.defaults();
        ReadingRules shortHeadings = rules.withHeadingLength(2).withNoise(List.of());
        PlanDraft draft = new PlanReader(RoleLabels.defaults(), shortHeadings).read(Samples.text("1.长标题。\n— 6 —"));
        assertEquals("", draft.tasks().get(0).heading());
        assertTrue(draft.unread().isEmpty());
    }

    private static List<FindingCode> codes(PlanDraft draft) {
        return draft.findings().stream().map(Finding::code).toList();
    }
}
