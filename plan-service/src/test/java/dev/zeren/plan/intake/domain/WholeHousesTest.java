package dev.zeren.plan.intake.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.document.SourceText;
import dev.zeren.plan.intake.domain.target.Phase;
import dev.zeren.plan.term.SectionPart;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole documents in the styles of several houses. */
class WholeHousesTest {

    @Test
    void workPointsMayAssignInCornerBrackets() {
        PlanDraft draft = read("""
                澄江区教育局
                2026年教育工作要点

                2026年全区教育工作的总体要求是：坚持党的全面领导，办好人民满意的教育。

                一、坚持党建引领，把牢正确方向
                1. 加强政治建设。落实“第一议题”制度，全年集中学习不少于12次。〔牵头科室：党建办；配合科室：各科室〕
                2. 深化清廉学校建设。创建清廉学校示范点6个。〔牵头科室：监察室〕
                二、坚持优质均衡，扩大资源供给
                3. 实施学位攻坚。9月底前新增学位3200个。〔牵头科室：规划科；配合科室：基建中心、财务科〕
                4. 推进集团化办学，集团覆盖率达到85%以上。〔牵头科室：基教科〕
                三、坚持改革创新，激发办学活力
                5. 深化教师“县管校聘”改革。6月底前完成交流轮岗180人。〔牵头科室：人事科〕
                （此件公开发布）
                """);

        assertEquals(List.of("1.", "2.", "3.", "4.", "5."), labels(draft));
        assertTrue(draft.tasks().stream().allMatch(task -> task.clauses().size() == 1));
        assertEquals(List.of(FindingCode.NO_ISSUE_DATE), codes(draft));
    }

    @Test
    void theTasksOfAnActionPlanMayBeActions() {
        PlanDraft draft = read("""
                南屏县学前教育普及普惠提升行动方案
                （2026—2028年）

                为贯彻落实上级文件精神，结合我县实际，制定本方案。
                一、行动目标
                到2028年，公办园在园幼儿占比达到60%。
                二、主要举措
                行动一：资源扩容行动
                新建公办园5所。（县教育局牵头，县发改局、县财政局配合）
                行动二：质量提升行动
                评估示范园8所。（县教育局负责）
                三、进度安排
                （一）部署启动（2026年3月—4月）。印发方案。
                （二）全面推进（2026年5月—2028年10月）。组织实施。
                （三）总结验收（2028年11月—12月）。开展验收。
                四、保障措施
                （一）加强组织领导。成立工作专班。
                （二）加强经费保障。落实资金。
                """);

        assertEquals(List.of("资源扩容行动", "质量提升行动"), headings(draft));
        assertEquals(
                List.of("部署启动", "全面推进", "总结验收"),
                draft.phases().stream().map(Phase::name).toList());
        assertEquals(
                SectionPart.SAFEGUARDS,
                draft.sections().get(draft.sections().size() - 1).part());
        assertEquals(List.of(FindingCode.NO_ISSUE_DATE), codes(draft));
    }

    @Test
    void aBreakdownStandsBehindItsNotice() {
        PlanDraft draft = read("""
                白鹭市教育局关于印发《2026年重点工作任务分解方案》的通知
                各区教育局，市直各学校，局机关各处室：
                现将《2026年重点工作任务分解方案》印发给你们，请抓好落实。
                白鹭市教育局
                2026年2月26日

                2026年重点工作任务分解方案

                一、总体目标
                （一）教育质量稳步提升。
                （二）群众满意度不断提高。
                二、任务分解
                （一）立德树人工程
                1、思政课建设
                工作任务：建设思政金课20节。
                责任处室：宣教处
                完成时限：2026年10月底
                2、心理健康
                工作任务：配齐专职教师。
                责任处室：基教处
                完成时限：2026年9月底
                （二）强师工程
                3、师德师风
                工作任务：开展师德考核。
                责任处室：人事处
                完成时限：2026年12月底
                三、工作要求
                1、提高认识。
                2、压实责任。
                联系人：丁小满 联系电话：0000-7654321
                """);

        assertEquals("2026年重点工作任务分解方案", draft.title());
        assertEquals(List.of("1、", "2、", "3、"), labels(draft));
        assertEquals(LocalDate.of(2026, 10, 31), draft.tasks().get(0).dueOn());
        assertEquals(List.of(), codes(draft));
    }

    @Test
    void aListMayStandUnderHeadingsInBrackets() {
        PlanDraft draft = read("""
                石塘区2026年“双减”工作清单

                【工作任务】
                1.作业管理：各校公示作业总量。
                    牵头单位：区教育局
                    责任单位：各中小学
                2.课后服务：参与率达95%以上。
                    牵头单位：区教育局
                    责任单位：各中小学、区青少年宫
                3.校外治理：每季度联合执法1次。
                    牵头单位：区教育局
                    责任单位：区市场监管局、区公安分局
                【工作要求】
                各单位要高度重视。
                石塘区“双减”工作领导小组办公室
                2026年3月
                """);

        assertEquals(List.of("1.", "2.", "3."), labels(draft));
        assertEquals("", draft.tasks().get(2).text());
        assertEquals(
                List.of("【工作任务】", "【工作要求】"),
                draft.sections().stream().map(SectionDraft::heading).toList());
    }

    @Test
    void aTermsTasksMayBeOrdinalsUnderHeadingsInBrackets() {
        PlanDraft draft = read("""
                梧桐树小学2025—2026学年第二学期工作计划

                【指导思想】
                坚持五育并举。
                【工作重点】
                一是抓常规。3月底前完成教学常规检查。（教导处）
                二是抓课题。5月20日前完成中期汇报。（教科室）
                三是抓安全。每月演练1次。（总务处）
                【每月安排】
                二月：开学准备。
                三月：常规检查。
                """);

        assertEquals(2026, draft.year());
        assertEquals(List.of("一是", "二是", "三是"), labels(draft));
        assertEquals(
                List.of(SectionPart.GUIDING_PRINCIPLE, SectionPart.TASKS),
                draft.sections().stream().map(SectionDraft::part).toList());
    }

    @Test
    void headingsInBracketsMayRunThroughTheSections() {
        PlanDraft draft = read("""
                云麓市教育局2026年工作要点
                2026年是“十五五”开局之年。全市教育系统要聚焦以下十项重点任务：
                一、实施党建铸魂工程
                （一）理论学习全覆盖
                组织专题研讨4次。
                责任领导：钟一鸣    责任科室：组织科
                （二）支部建设标准化
                创建五星支部10个。
                责任领导：钟一鸣    责任科室：组织科
                二、实施基础扩优工程
                （三）学前教育普惠发展
                普惠率稳定在92%以上。
                责任领导：沈若溪    责任科室：学前科
                附件：云麓市教育局2026年重点任务推进时间表
                云麓市教育局
                2026年1月30日
                """);

        assertEquals(List.of("（一）", "（二）", "（三）"), labels(draft));
        assertEquals("普惠率稳定在92%以上。", draft.tasks().get(2).text());
        assertTrue(draft.tasks().stream().allMatch(task -> task.clauses().size() == 1));
        assertEquals(List.of(), codes(draft));
    }

    private static PlanDraft read(String text) {
        SourceText source = Samples.text(text);
        PlanDraft draft = Samples.read(source);
        Conservation.assertHolds(source, draft);
        return draft;
    }

    private static List<String> labels(PlanDraft draft) {
        return draft.tasks().stream().map(TaskDraft::label).toList();
    }

    private static List<String> headings(PlanDraft draft) {
        return draft.tasks().stream().map(TaskDraft::heading).toList();
    }

    private static List<FindingCode> codes(PlanDraft draft) {
        return draft.findings().stream().map(Finding::code).toList();
    }
}
