package dev.zeren.plan.intake.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.document.DocumentReader;
import dev.zeren.document.SourceText;
import dev.zeren.plan.render.domain.PlanDocument;
import dev.zeren.plan.term.SectionPart;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Headings that print no number. */
class UnnumberedTest {

    @Test
    void headingsThatOnlyTheFileCallsSoAreSectionsAndTasks() {
        PlanDraft draft = page("""
                <h1>青禾区教育局2026年工作要点</h1>
                <p>全区教育系统要抓好落实。</p>
                <h2>党建引领</h2>
                <h3>理论武装</h3><p>每月学习1次。</p><p>责任科室：党建办</p>
                <h3>支部建设（责任科室：组织科）</h3><p>创建示范支部5个。</p>
                <h2>办学质量</h2>
                <h3>课堂改革</h3><p>（1）评优课30节。</p><p>（2）听课不少于40节。</p><p>责任科室：教研室</p>
                <p>青禾区教育局</p><p>2026年2月20日</p>
                <h3>相关阅读</h3>
                """);

        assertEquals("青禾区教育局2026年工作要点", draft.title());
        assertEquals(
                List.of("党建引领", "办学质量"),
                draft.sections().stream().map(SectionDraft::heading).toList());
        assertEquals(List.of("理论武装", "支部建设", "课堂改革"), headings(draft));
        assertTrue(draft.tasks().stream()
                .allMatch(task -> task.label().isEmpty()
                        && task.number() == 0
                        && task.clauses().size() == 1));
        assertEquals("创建示范支部5个。", draft.tasks().get(1).text());
        assertEquals(2, draft.tasks().get(2).measures().size());
        assertEquals(List.of(), draft.findings());
        assertReadsBack(draft);
    }

    @Test
    void aStyledHeadingAboveNumbersIsASection() {
        PlanDraft draft = page("""
                <h1>青禾区教育局2026年工作要点</h1>
                <h2>总体要求</h2><p>坚持育人为本。</p>
                <h2>立德树人</h2><p>1.开展研学4次。（责任科室：德育科）</p><p>2.举办艺术节。（责任科室：体艺科）</p>
                <h2>队伍建设</h2><p>1.招聘教师60名。（责任科室：人事科）</p>
                """);

        assertEquals(
                List.of(SectionPart.OVERALL_REQUIREMENT, SectionPart.TASKS, SectionPart.TASKS),
                draft.sections().stream().map(SectionDraft::part).toList());
        assertEquals(
                List.of("1.", "2.", "1."),
                draft.tasks().stream().map(TaskDraft::label).toList());
        assertReadsBack(draft);
    }

    @Test
    void styledHeadingsBelowNumbersAreTasksAndAboveThemChapters() {
        PlanDraft below = page("""
                <h1>青禾区教育局2026年工作要点</h1>
                <h2>一、立德树人</h2>
                <h3>劳动教育</h3><p>建基地3个。</p><h3>美育浸润</h3><p>办画展1次。</p>
                <h2>二、队伍建设</h2>
                <h3>名师培养</h3><p>评名师10名。</p>
                """);
        PlanDraft above = page("""
                <h1>青禾区教育局2026年工作要点</h1>
                <h2>基础教育</h2>
                <p>一、学前教育</p><p>1.新建园2所。</p>
                <p>二、义务教育</p><p>2.新建校1所。</p>
                <h2>职业教育</h2>
                <p>一、产教融合</p><p>1.共建专业3个。</p>
                """);

        assertEquals(List.of("劳动教育", "美育浸润", "名师培养"), headings(below));
        assertEquals(2, below.sections().size());
        assertReadsBack(below);
        assertEquals(
                List.of(1, 2, 2, 1, 2),
                above.sections().stream().map(SectionDraft::depth).toList());
        assertEquals(
                List.of("1.", "2.", "1."),
                above.tasks().stream().map(TaskDraft::label).toList());
        assertReadsBack(above);
    }

    @Test
    void headingsOfOneLevelAreTasksBesideTheirLeadInAndTheirSafeguards() {
        PlanDraft draft = page("""
                <p>青禾区教育局2026年工作要点</p>
                <h2>总体要求</h2><p>坚持育人为本。</p>
                <h2>推进均衡发展</h2><p>建校2所。</p>
                <h2>深化课程改革</h2><p>评课30节。</p>
                <h2>保障措施</h2><p>加强领导。</p>
                """);

        assertEquals(List.of("推进均衡发展", "深化课程改革"), headings(draft));
        assertEquals(
                List.of(SectionPart.OVERALL_REQUIREMENT, SectionPart.TASKS, SectionPart.SAFEGUARDS),
                draft.sections().stream().map(SectionDraft::part).toList());
        assertReadsBack(draft);
    }

    @Test
    void aHeadingBelowATableOfTasksIsNoneOfItsTasks() {
        PlanDraft draft = page("""
                <p>青禾区教育局2026年任务分解表</p>
                <table><tr><td>工作任务</td><td>责任科室</td></tr><tr><td>建设校园</td><td>基建科</td></tr></table>
                <p>工作要求</p><p>加强领导。</p>
                """);

        assertEquals(List.of("建设校园"), headings(draft));
        assertEquals("加强领导。", draft.sections().get(draft.sections().size() - 1).text());
    }

    @Test
    void aWholeParagraphInTheStyleOfAHeadingIsNone() {
        PlanDraft draft = page("""
                <p>青禾区教育局2026年工作要点</p>
                <p>1.建校。（责任科室：基建科）</p>
                <h2>按期完工。再报告。</h2>
                """);

        assertEquals("按期完工。再报告。", draft.tasks().get(0).text());
    }

    @Test
    void wordsThatOpenAPartAreAHeadingWithoutANumber() {
        PlanDraft draft = text("""
                星河幼儿园2026年春季工作计划
                指导思想
                以儿童为本，办好园所。
                工作目标：
                1.评为示范园。
                2.家长满意度95%以上。
                主要工作
                1.开展园本教研。每月2次。
                2.举办亲子运动会。
                保障措施
                1.加强领导。
                """);

        assertEquals(
                List.of(SectionPart.GUIDING_PRINCIPLE, SectionPart.GOALS, SectionPart.TASKS, SectionPart.SAFEGUARDS),
                draft.sections().stream().map(SectionDraft::part).toList());
        assertEquals(List.of("开展园本教研", "举办亲子运动会"), headings(draft));
        assertReadsBack(draft);
    }

    @Test
    void aPartWithoutANumberStandsBesideWhatIsNumbered() {
        PlanDraft draft = text("""
                星河区教育局2026年工作要点
                总体要求
                坚持育人为本。
                一、立德树人
                1.开展研学4次。（责任科室：德育科）
                二、队伍建设
                2.招聘教师60名。（责任科室：人事科）
                组织保障
                加强领导。
                """);

        assertEquals(
                List.of("总体要求", "立德树人", "队伍建设", "组织保障"),
                draft.sections().stream().map(SectionDraft::heading).toList());
        assertTrue(draft.sections().stream().allMatch(section -> section.depth() == 1));
        assertEquals(List.of("开展研学4次", "招聘教师60名"), headings(draft));
        assertEquals("", draft.tasks().get(1).text());
        assertReadsBack(draft);
    }

    @Test
    void headingsThatEverySectionRepeatsStandInIt() {
        PlanDraft draft = text("""
                星河小学2026年工作计划
                一、德育工作
                工作目标
                养成好习惯。
                工作措施
                1.上好班会课。
                2.开展研学。
                二、教学工作
                工作目标
                提升质量。
                工作措施
                1.抓实集体备课。
                """);

        assertEquals(
                List.of(1, 2, 2, 1, 2, 2),
                draft.sections().stream().map(SectionDraft::depth).toList());
        assertEquals(List.of("上好班会课", "开展研学", "抓实集体备课"), headings(draft));
        assertReadsBack(draft);
    }

    @Test
    void theArticlesOfGeneralAndFinalProvisionsAreNoTasks() {
        PlanDraft draft = text("""
                星河区教育局重点工作推进办法
                第一章 总则
                第一条 为推进重点工作，制定本办法。
                第二条 本办法适用于局机关。
                第二章 任务落实
                第三条 办公室建立台账，每月更新。
                第四条 各科室按季报告进展。
                第三章 附则
                第五条 本办法由办公室解释。
                """);

        assertEquals(
                List.of("第三条", "第四条"),
                draft.tasks().stream().map(TaskDraft::label).toList());
        assertTrue(draft.findings().stream().noneMatch(finding -> finding.code() == FindingCode.NUMBER_GAP));
        assertReadsBack(draft);
    }

    private static List<String> headings(PlanDraft draft) {
        return draft.tasks().stream().map(TaskDraft::heading).toList();
    }

    private static PlanDraft page(String html) {
        byte[] page = ("<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>" + html + "</body></html>")
                .getBytes(StandardCharsets.UTF_8);
        return read(new DocumentReader().read(page, "plan.html"));
    }

    private static PlanDraft text(String text) {
        return read(Samples.text(text));
    }

    private static PlanDraft read(SourceText source) {
        PlanDraft draft = Samples.read(source);
        Conservation.assertHolds(source, draft);
        return draft;
    }

    private static void assertReadsBack(PlanDraft draft) {
        byte[] file = PlanDocument.of(RenderingRoundTripTest.printed(draft)).toBytes();
        assertEquals(Printed.plan(draft), Printed.plan(Samples.read(new DocumentReader().read(file, "plan.docx"))));
    }
}
