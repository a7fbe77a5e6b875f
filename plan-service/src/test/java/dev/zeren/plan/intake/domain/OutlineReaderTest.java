package dev.zeren.plan.intake.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.document.SourceText;
import dev.zeren.plan.term.SectionPart;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineReaderTest {

    @Test
    void whatLeadsInIsToldFromTasksByTheWordsOfItsHeading() {
        PlanDraft draft = read("""
                一、总体要求
                （一）指导思想。以立德树人为根本。
                （二）基本原则。
                1.坚持育人为本。
                2.坚持公平均衡。
                二、重点任务
                1.改善办学条件。新建两所小学。
                2.加强教师队伍。
                三、保障措施
                1.加强组织领导。
                2.加大经费投入。
                """);

        assertEquals(List.of("改善办学条件", "加强教师队伍"), headings(draft));
        assertEquals(
                List.of(
                        SectionPart.OVERALL_REQUIREMENT,
                        SectionPart.GUIDING_PRINCIPLE,
                        SectionPart.PRINCIPLES,
                        SectionPart.TASKS,
                        SectionPart.SAFEGUARDS),
                draft.sections().stream().map(SectionDraft::part).toList());
        assertEquals("1.坚持育人为本。\n2.坚持公平均衡。", draft.sections().get(2).text());
    }

    @Test
    void aNumberThatRunsOnIsATaskAlsoUnderSafeguards() {
        PlanDraft draft = read("""
                一、重点任务
                1.改善办学条件。
                2.加强教师队伍。
                二、保障措施
                3.加强组织领导。
                """);

        assertEquals(
                List.of(1, 2, 3), draft.tasks().stream().map(TaskDraft::number).toList());
    }

    @Test
    void anAssignedParagraphIsATaskWhateverItsHeadingSays() {
        PlanDraft draft = read("""
                一、重点任务
                1.改善办学条件。（责任科室：基建科）
                二、保障措施
                1.加强组织领导。（责任科室：办公室）
                """);

        assertEquals(List.of("改善办学条件", "加强组织领导"), headings(draft));
    }

    @Test
    void aSectionThatIsAssignedItselfAndHoldsNoTaskIsOne() {
        PlanDraft draft = read("""
                一、重点任务
                （一）提高质量
                1.改进教研。（责任科室：教研室）
                （二）保障安全。排查隐患。（责任科室：安全科）
                """);

        assertEquals(List.of("改进教研", "保障安全"), headings(draft));
    }

    @Test
    void tasksBehindALeadInOfTheirOwnLevelStandUnderNoHeading() {
        PlanDraft draft = read("""
                （一）指导思想。以立德树人为根本。
                （二）主要目标。质量明显提高。
                （一）扩大资源。新建幼儿园。
                （二）提升质量。改进教研。
                """);

        assertEquals(List.of("扩大资源", "提升质量"), headings(draft));
        assertEquals("", draft.sections().get(2).label());
        assertTrue(codes(draft).contains(FindingCode.NUMBERING_RESTARTS));
    }

    @Test
    void phasesHoldTasksAndTheirNumbersMayStartAgain() {
        PlanDraft draft = read("""
                第一阶段：动员部署（3月）
                1.召开会议。
                2.制定方案。
                第二阶段：组织实施（4月至10月）
                1.开展自查。
                """);

        assertEquals(3, draft.tasks().size());
        assertTrue(draft.sections().stream().allMatch(section -> section.part() == SectionPart.PHASES));
        assertTrue(codes(draft).stream().noneMatch(FindingCode.NUMBERING_RESTARTS::equals));
    }

    @Test
    void aReviewOfLastYearIsReadAndReported() {
        PlanDraft draft = read("""
                第一部分 2025年工作总结
                1、质量提高。
                第二部分 2026年工作计划
                1、再提高质量。
                """);

        assertEquals(2, draft.tasks().size());
        assertTrue(codes(draft).contains(FindingCode.PART_IS_REVIEW));
    }

    @Test
    void aHardBreakInsideASentenceOrAClauseIsJoined() {
        PlanDraft draft = read("""
                1.改善办学条件。到2026年底，全区新建、改扩建公办幼儿园十二所，新增学位三千个，
                公办园在园幼儿占比达到百分之六十以上，基本满足群众就近入园的需要，并建立长效机
                制。（牵头领导：柳闻莺；责任科室：基础教
                育科、财务科）
                2.加强教师队伍
                培训教师五百人次。
                """);

        TaskDraft first = draft.tasks().get(0);
        assertEquals("到2026年底，全区新建、改扩建公办幼儿园十二所，新增学位三千个，公办园在园幼儿占比达到百分之六十以上，" + "基本满足群众就近入园的需要，并建立长效机制。", first.text());
        assertEquals(
                List.of("基础教育科", "财务科"),
                first.clauses().get(0).roles().get(1).names().stream()
                        .map(NameDraft::printed)
                        .toList());
        assertEquals("加强教师队伍", draft.tasks().get(1).heading());
        assertEquals("培训教师五百人次。", draft.tasks().get(1).text());
    }

    @Test
    void measuresAreFoundInsideSentencesAndAsParagraphs() {
        PlanDraft draft = read("""
                1.加强管理。一是健全制度，二是明确责任；三是严格考核。
                2.改善条件。
                （1）新建小学。
                （2）改建食堂。
                3.做好宣传。首先是统一认识，一是不够的。
                """);

        assertEquals(List.of("健全制度", "明确责任", "严格考核"), measures(draft, 0));
        assertEquals(List.of("新建小学", "改建食堂"), measures(draft, 1));
        assertEquals(List.of(), measures(draft, 2));
        assertEquals("一是健全制度，二是明确责任；三是严格考核。", draft.tasks().get(0).text());
    }

    private static List<String> measures(PlanDraft draft, int task) {
        return draft.tasks().get(task).measures().stream()
                .map(MeasureDraft::text)
                .toList();
    }

    private static PlanDraft read(String text) {
        SourceText source = Samples.text(text);
        PlanDraft draft = Samples.read(source);
        Conservation.assertHolds(source, draft);
        return draft;
    }

    private static List<String> headings(PlanDraft draft) {
        return draft.tasks().stream().map(TaskDraft::heading).toList();
    }

    private static List<FindingCode> codes(PlanDraft draft) {
        return draft.findings().stream().map(Finding::code).toList();
    }
}
