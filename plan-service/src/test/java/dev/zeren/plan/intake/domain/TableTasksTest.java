package dev.zeren.plan.intake.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.document.DocumentReader;
import dev.zeren.document.SourceText;
import dev.zeren.plan.term.Duty;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTasksTest {

    static final String BREAKDOWN = """
            <p>临河区教育局2026年重点工作任务分解表</p>
            <table>
            <tr><th>序号</th><th>类别</th><th>目标任务</th><th>工作措施</th><th>分管领导</th><th>责任单位</th><th>完成时限</th></tr>
            <tr><td>1</td><td rowspan="3">办学条件</td><td>新建河东小学。建筑面积1.2万平方米。</td><td>（1）完成征地。（2）完成招标。</td>
              <td rowspan="2">柳闻莺</td><td>基建科、财务科</td><td>2026年9月底前</td></tr>
            <tr><td>2</td><td>改造食堂</td><td></td><td>后勤<br>中心</td><td>8月底前</td></tr>
            <tr><td rowspan="2">3</td><td rowspan="2">配齐设备</td><td>采购电脑</td><td>陶行舟</td><td>装备科</td><td>年内</td></tr>
            <tr><td>安全</td><td>验收入库</td><td>陶行舟</td><td>财务科</td><td>年底</td></tr>
            <tr><td>序号</td><td>类别</td><td>目标任务</td><td>工作措施</td><td>分管领导</td><td>责任单位</td><td>完成时限</td></tr>
            <tr><td>4</td><td>队伍</td><td>培训教师500人次</td><td></td><td>陶行舟</td><td>人事科</td><td></td></tr>
            </table>
            <p>临河区教育局</p><p>2026年3月2日</p>
            """;

    @Test
    void aTableWithTheHeadOfABreakdownGivesItsTasks() {
        PlanDraft draft = read(BREAKDOWN);

        assertEquals("临河区教育局2026年重点工作任务分解表", draft.title());
        assertEquals(
                List.of("1", "2", "3", "4"),
                draft.tasks().stream().map(TaskDraft::label).toList());
        assertEquals(
                List.of("新建河东小学", "改造食堂", "配齐设备", "培训教师500人次"),
                draft.tasks().stream().map(TaskDraft::heading).toList());
        assertEquals("建筑面积1.2万平方米。\n（1）完成征地。（2）完成招标。", draft.tasks().get(0).text());
        assertEquals(2, draft.tasks().get(0).measures().size());
        assertEquals(3, draft.sections().get(0).tasks().size());
        assertEquals("办学条件", draft.sections().get(0).heading());
    }

    @Test
    void aMergedCellOfARoleHoldsForEachOfItsRows() {
        PlanDraft draft = read(BREAKDOWN);

        for (int task : List.of(0, 1)) {
            RoleDraft leader = draft.tasks().get(task).clauses().get(0).roles().get(0);
            assertEquals(Duty.LEADER_IN_CHARGE, leader.duty());
            assertEquals("柳闻莺", leader.names().get(0).printed());
        }
        assertEquals(
                List.of("后勤", "中心"),
                draft.tasks().get(1).clauses().get(0).roles().get(1).names().stream()
                        .map(NameDraft::printed)
                        .toList());
    }

    @Test
    void severalRowsOfOneTaskAreOneTaskWithAClauseForEachAssignment() {
        TaskDraft task = read(BREAKDOWN).tasks().get(2);

        assertEquals("采购电脑\n验收入库", task.text());
        assertEquals(2, task.clauses().size());
        assertEquals("分管领导：陶行舟；责任单位：财务科；完成时限：年底", task.clauses().get(1).text());
        RoleDraft deadline = task.clauses().get(1).roles().get(2);
        assertEquals(Duty.DEADLINE, deadline.duty());
        assertEquals("年底", deadline.words().printed());
        assertTrue(deadline.names().isEmpty());
    }

    @Test
    void theHeadIsLeftOutAlsoWhereAPageRepeatsIt() {
        assertEquals(
                14,
                read(BREAKDOWN).unread().stream()
                        .filter(unread -> unread.reason() == Unread.Reason.TABLE_HEAD)
                        .count());
    }

    @Test
    void aRowOfOneCellIsAHeadingAndATaskMayBringItsOwnNumber() {
        PlanDraft draft = read("""
                <table>
                <tr><td>重点任务</td><td>责任科室</td></tr>
                <tr><td colspan="2">一、德育</td></tr>
                <tr><td>1.建设书香校园</td><td>德育科</td></tr>
                <tr><td>2.开展研学</td><td>德育科</td></tr>
                <tr><td colspan="2">二、体育</td></tr>
                <tr><td>3.举办运动会</td><td>体卫艺科</td></tr>
                </table>
                """);

        assertEquals(
                List.of("德育", "体育"),
                draft.sections().stream().map(SectionDraft::heading).toList());
        assertEquals(
                List.of("1.", "2.", "3."),
                draft.tasks().stream().map(TaskDraft::label).toList());
        assertEquals(3, draft.tasks().get(2).number());
    }

    @Test
    void wordsAroundATableOfTasksAreSectionsAndNoTasks() {
        PlanDraft draft = read("""
                <p>2026年工作要点</p><p>一、总体要求</p><p>1.坚持育人为本。</p><p>二、重点任务</p>
                <table><tr><td>工作任务</td><td>责任科室</td></tr><tr><td>建设校园</td><td>基建科</td></tr></table>
                <p>三、工作要求</p><p>加强领导。</p>
                """);

        assertEquals(
                List.of("建设校园"), draft.tasks().stream().map(TaskDraft::heading).toList());
        assertEquals(
                List.of("一、", "二、", "三、"),
                draft.sections().stream().map(SectionDraft::label).toList());
        assertEquals(1, draft.sections().get(1).tasks().size());
    }

    @Test
    void aScoringTableIsReportedAndKeptAsText() {
        PlanDraft draft = read("""
                <p>2026年考核方案</p>
                <table><tr><td>一级指标</td><td>任务要点</td><td>分值</td></tr>
                <tr><td>管理</td><td>制度健全</td><td>10分</td></tr></table>
                """);

        assertTrue(draft.findings().stream().anyMatch(finding -> finding.code() == FindingCode.ASSESSMENT_SCHEME));
        assertTrue(draft.tasks().isEmpty());
    }

    static final String MONTHS = """
            <p>临禾区2032年教育工作安排</p>
            <table>
            <tr><td>月份</td><td>工作内容</td><td>责任人</td></tr>
            <tr><td rowspan="2">3月</td><td>1.开展开学检查。覆盖全部学校。<br>2.培训新教师50人次</td><td>白露</td></tr>
            <tr><td>召开家长会。每校一次。</td><td>柳闻莺、陶行舟</td></tr>
            <tr><td>每月</td><td>排查校园安全隐患</td><td>陶行舟</td></tr>
            <tr><td>9月20日前</td><td>1.编制预算；2.公开采购</td><td></td></tr>
            </table>
            """;

    @Test
    void aTableByMonthsGivesTasksWithHeadingsAndDays() {
        PlanDraft draft = read(MONTHS);

        assertEquals(
                List.of("开展开学检查", "培训新教师50人次", "召开家长会", "排查校园安全隐患", "编制预算", "公开采购"),
                draft.tasks().stream().map(TaskDraft::heading).toList());
        assertEquals(
                List.of("1.", "2.", "", "", "1.", "2."),
                draft.tasks().stream().map(TaskDraft::label).toList());
        assertEquals(
                List.of("2032-03-31", "2032-03-31", "2032-03-31", "null", "2032-09-20", "2032-09-20"),
                draft.tasks().stream().map(task -> String.valueOf(task.dueOn())).toList());
        assertEquals(
                List.of("覆盖全部学校。", "", "每校一次。", "", "", ""),
                draft.tasks().stream().map(TaskDraft::text).toList());
    }

    @Test
    void whatACellNumbersIsAssignedToTheSamePeople() {
        PlanDraft draft = read(MONTHS);

        for (int task : List.of(0, 1)) {
            ClauseDraft clause = draft.tasks().get(task).clauses().get(0);
            assertEquals("月份：3月；责任人：白露", clause.text());
            assertEquals(Duty.RESPONSIBLE_PERSON, clause.roles().get(1).duty());
        }
        assertEquals(1, draft.tasks().get(1).reading().targets().size());
        assertTrue(draft.tasks().get(0).reading().targets().isEmpty());
    }

    @Test
    void aTableOfTimesAndContentHoldsTasksThatNobodyIsAssigned() {
        PlanDraft draft = read("""
                <p>临禾区2032年教育工作安排</p>
                <table><tr><td>时间</td><td>工作安排</td></tr>
                <tr><td>4月</td><td>召开运动会</td></tr><tr><td>5月</td><td>举办读书节</td></tr></table>
                """);

        assertEquals(
                List.of("召开运动会", "举办读书节"),
                draft.tasks().stream().map(TaskDraft::heading).toList());
        assertTrue(draft.findings().stream().anyMatch(finding -> finding.code() == FindingCode.NO_CLAUSES));
    }

    private static PlanDraft read(String html) {
        byte[] page = ("<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>" + html + "</body></html>")
                .getBytes(StandardCharsets.UTF_8);
        SourceText source = new DocumentReader().read(page, "plan.html");
        PlanDraft draft = Samples.read(source);
        Conservation.assertHolds(source, draft);
        return draft;
    }
}
