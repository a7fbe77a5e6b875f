package dev.zeren.plan.intake.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.document.SourceText;
import dev.zeren.plan.term.SectionPart;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Plans as other bureaus write them. */
class HouseStylesTest {

    @Test
    void aNoticeThatIssuesAPlanIsItsEnvelope() {
        PlanDraft draft = read("""
                临河区教育局文件
                临教发〔2026〕12号
                临河区教育局关于印发《2026年全区教育工作要点》的通知
                各镇街教育办，各中小学、幼儿园，局机关各科室：
                现将《2026年全区教育工作要点》印发给你们，请认真贯彻落实。
                附件：1.2026年全区教育工作要点
                      2.重点任务分工表
                临河区教育局
                二〇二六年三月六日
                （此件主动公开）
                附件1
                2026年全区教育工作要点
                一、党的建设
                1．强化理论武装。每月学习不少于1次。（责任领导：柳闻莺；责任科室：党建办）
                抄送：区委办公室，区政府办公室。
                临河区教育局办公室                        2026年3月6日印发
                """);

        assertTrue(draft.title().endsWith("2026年全区教育工作要点"), draft.title());
        assertEquals(LocalDate.of(2026, 3, 6), draft.issuedOn());
        assertEquals("每月学习不少于1次。", draft.tasks().get(0).text());
        assertTrue(draft.preamble().startsWith("临河区教育局关于印发"));
        assertEquals(
                List.of("letterhead", "document-number", "imprint", "imprint"),
                draft.unread().stream()
                        .map(unread -> unread.reason().code())
                        .filter(code -> code.startsWith("l") || code.startsWith("d") || code.startsWith("i"))
                        .toList());
    }

    @Test
    void numbersByDecimalsAreSectionsAndTasks() {
        PlanDraft draft = read("""
                凤台区教育局2026年工作计划
                1 总体思路
                坚持稳中求进。
                2 重点任务
                2.1 党的建设
                2.1.1 开展理论学习。每月1次。（责任科室：党办）
                2.1.2 新建校舍，
                3.5万平方米年内竣工。（责任科室：基建科）
                2.2 教育质量
                2.2.1 推进课堂改革。（责任科室：教研室）
                3 保障措施
                3.1 加强领导
                3.2 加强经费
                """);

        assertEquals(List.of("2.1.1", "2.1.2", "2.2.1"), labels(draft));
        assertEquals(
                List.of("1", "2", "2.1", "2.2", "3", "3.1", "3.2"),
                draft.sections().stream().map(SectionDraft::label).toList());
        assertEquals(List.of(), codes(draft, FindingCode.NUMBER_GAP));
    }

    @Test
    void aFigureIsNoNumberOfAHeading() {
        PlanDraft draft = read("""
                2026年工作计划
                1.改造校舍。
                1.1万平方米由区里改造，
                1.2万平方米由镇里改造。
                2.7 的比例保持不变。
                2.添置设备。
                """);

        assertEquals(List.of("1.", "2."), labels(draft));
    }

    @Test
    void aMonthAboveNumbersIsAHeading() {
        PlanDraft draft = read("""
                小橡树幼儿园园务工作计划
                一、逐月安排
                三月
                1.开学典礼
                2.学雷锋活动
                四月份：
                1.春游
                2.安全演练，安排在
                四月
                """);

        assertEquals(
                List.of("逐月安排", "三月", "四月份"),
                draft.sections().stream().map(SectionDraft::heading).toList());
        assertEquals(List.of("1.", "2.", "1.", "2."), labels(draft));
        assertEquals(List.of(), codes(draft, FindingCode.NUMBERING_RESTARTS));
    }

    @Test
    void aSecondDocumentIsToldAndStandsForItself() {
        PlanDraft draft = read("""
                永安县教育局2025年工作总结
                一、主要成效
                1.新建学校2所。
                永安县教育局
                2025年12月30日
                永安县教育局2026年工作要点
                一、主要工作
                1.加强党建。（责任科室：办公室）
                永安县教育局
                2026年1月8日
                """);

        assertEquals(1, codes(draft, FindingCode.SEVERAL_DOCUMENTS).size());
        assertEquals("", draft.tasks().get(0).text());
        assertEquals("永安县教育局2026年工作要点", draft.sections().get(1).heading());
        assertEquals(2, draft.sections().get(2).depth());
        assertEquals(LocalDate.of(2026, 1, 8), draft.issuedOn());
    }

    @Test
    void aWebPageAroundThePlanIsLeftOut() {
        PlanDraft draft = read("""
                首页 > 政务公开 > 规划计划
                无障碍浏览  |  登录  |  注册
                桐山县教育局2026年工作要点
                来源：桐山县教育局  发布时间：2026-03-02 10:22  浏览次数：1234
                一、业务工作
                1.抓好教学。（责任科室：教研室）
                分享到：微信 微博
                【打印本页】 【关闭窗口】
                上一篇：桐山县教育局2025年工作总结
                主办单位：桐山县教育局　地址：文化路1号　电话：0000-1234567
                ICP备12345678号
                """);

        assertEquals("桐山县教育局2026年工作要点", draft.title());
        assertEquals("", draft.tasks().get(0).text());
        assertEquals(1, draft.tasks().get(0).clauses().size());
        assertEquals("", draft.preamble());
    }

    @Test
    void aSentenceCutAtTheWidthOfAPageIsOneSentence() {
        PlanDraft draft = read("""
                江北区教育局2026年重点工作安排
                一、坚持党建引领
                1.深入学习贯彻上级会议精神，抓好党员干部教育培训，全年开展
                集中轮训不少于4次，覆盖全体党员教师和退休党员，并建立学习台
                账逐人登记。（责任科室：组织科）
                2.推进党组织领导的校长负责制，完成中小学校章程的修订工作，于
                6月底前报局备案。（责任科室：组织科）
                """);

        assertEquals(
                "推进党组织领导的校长负责制，完成中小学校章程的修订工作，于6月底前报局备案", draft.tasks().get(1).heading());
        assertTrue(draft.tasks().get(0).heading().contains("全年开展集中轮训")
                || draft.tasks().get(0).text().contains("全年开展集中轮训"));
    }

    @Test
    void charactersSpacedOutOneByOneAreStillDatesAndRoles() {
        PlanDraft draft = read("""
                松 岭 区 教 育 局 2 0 2 6 年 工 作 要 点
                一 、 党 的 建 设
                1 . 理 论 学 习 。 （ 责 任 领 导 ： 张 三 ； 责 任 科 室 ： 党 建 科 、 办 公 室 ）
                松 岭 区 教 育 局
                2 0 2 6 年 3 月 5 日
                """);

        assertEquals(2026, draft.year());
        assertEquals(LocalDate.of(2026, 3, 5), draft.issuedOn());
        assertEquals(
                List.of("党建科", "办公室"),
                draft.tasks().get(0).clauses().get(0).roles().get(1).names().stream()
                        .map(NameDraft::key)
                        .toList());
    }

    @Test
    void aClauseBelowTheLastMeasureIsOfTheirTask() {
        PlanDraft draft = read("""
                海宁市教育局2026年行动计划
                （一）深化改革
                1.推进优质均衡
                （1）完善标准
                ①制定建设标准。
                ②评估学校20所。
                （2）推进集团化
                （责任科室：基教科）
                2.推进减负提质
                （1）规范作业管理
                （2）提升课后服务
                （责任科室：教研院）
                """);

        assertEquals(List.of("1.", "2."), labels(draft));
        assertEquals(List.of(), codes(draft, FindingCode.TASK_WITHOUT_CLAUSE));
    }

    @Test
    void headingsMayRunOnThroughWhatIsAboveThem() {
        PlanDraft draft = read("""
                云溪县2026年教育工作要点
                一、立德树人
                1.实施铸魂工程。
                （1）培育示范课20节。（责任科室：德育科）
                （2）红色研学4次。（责任科室：团委）
                二、队伍建设
                2.实施强师工程。
                （1）招聘教师160名。（责任科室：人事科）
                """);

        assertEquals(List.of("（1）", "（2）", "（1）"), labels(draft));
        assertEquals(List.of(), codes(draft, FindingCode.NUMBER_GAP));
    }

    @Test
    void theStepsOfAnActionPlanAreItsPhases() {
        PlanDraft draft = read("""
                松江县攻坚行动方案（2026—2028年）
                一、行动步骤
                （一）启动阶段（2026年3月—5月）
                1.制定方案。（责任单位：县教育局）
                （二）攻坚阶段（2026年6月—2028年6月）
                2.新建园舍。（责任单位：县住建局）
                """);

        assertTrue(draft.sections().stream().allMatch(section -> section.part() == SectionPart.PHASES));
        assertEquals(2, draft.phases().size());
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

    private static List<Finding> codes(PlanDraft draft, FindingCode code) {
        return draft.findings().stream()
                .filter(finding -> finding.code() == code)
                .toList();
    }
}
