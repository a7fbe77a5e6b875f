package dev.zeren.plan.intake.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.document.SourceText;
import dev.zeren.plan.intake.domain.target.Phase;
import dev.zeren.plan.term.SectionPart;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Outlines as other bureaus number them. */
class HouseOutlinesTest {

    @Test
    void theStepsOfAPlanWhoseTasksAreNumberedAlikeAreItsPhases() {
        PlanDraft draft = read("""
                枫桥县教育局2026年校园安全专项行动方案
                一、重点任务
                （一）排查隐患。（责任科室：安全科）
                （二）规范校车。（责任科室：安全科）
                二、实施步骤（2026年3月至12月）
                （一）动员部署（3月1日至3月15日）。制定方案，层层发动。
                （二）集中整治（3月16日至10月31日）
                1.逐校检查。
                （三）总结提升阶段（11月）。
                三、工作要求
                （一）加强领导。
                """);

        assertEquals(List.of("排查隐患", "规范校车"), headings(draft));
        assertEquals(
                List.of("动员部署", "集中整治", "总结提升阶段"),
                draft.phases().stream().map(Phase::name).toList());
        assertEquals(
                List.of(Optional.of(LocalDate.of(2026, 3, 15)), Optional.of(LocalDate.of(2026, 10, 31))),
                draft.phases().subList(0, 2).stream().map(Phase::to).toList());
        assertEquals(
                4,
                draft.sections().stream()
                        .filter(section -> section.part() == SectionPart.PHASES)
                        .count());
    }

    @Test
    void stepsThatAreAssignedOrAllThereIsAreTasks() {
        PlanDraft draft = read("""
                枫桥县教育局2026年校园安全专项行动方案
                实施步骤
                （一）动员部署（3月1日至3月15日）。制定方案。（责任科室：安全科）
                （二）集中整治（3月16日至10月31日）。逐校检查。
                """);

        assertEquals(List.of("（一）", "（二）"), labels(draft));
    }

    @Test
    void ordinalsAloneNumberTheTasks() {
        PlanDraft draft = read("""
                枫桥县教育局2026年工作打算
                2026年重点抓好以下工作。
                一是抓好党建。每月学习1次。
                二是抓好安全。
                三是要抓好质量。
                """);

        assertEquals(List.of("一是", "二是", "三是"), labels(draft));
        assertEquals(List.of("抓好党建", "抓好安全", "要抓好质量"), headings(draft));
    }

    @Test
    void ordinalsBelowSeveralHeadingsAreTasksWhereTheyAreAssignedAndElseMeasures() {
        String headings = """
                枫桥县教育局2026年工作要点
                一、立德树人
                一是开展研学。%s
                二是建设基地。%s
                二、队伍建设
                一是招聘教师。%s
                二是评选名师。
                """;

        assertEquals(List.of("一、", "二、"), labels(read(headings.replace("%s", ""))));
        assertEquals(List.of("一是", "二是", "一是", "二是"), labels(read(headings.replace("%s", "（责任科室：人事科）"))));
    }

    @ParameterizedTest
    @CsvSource({"【任务1】,【任务2】", "任务一：,任务二：", "任务1：,任务2：", "'重点任务一 ','重点任务二 '", "（任务一）,（任务二）", "行动一：,行动二："})
    void theWordForTaskNumbersTasks(String first, String second) {
        PlanDraft draft = read("""
                枫桥县教育局2026年任务清单
                一、办学条件
                %s新建学校。
                1.完成征地。
                2.完成招标。
                责任科室：基建科
                二、队伍建设
                %s招聘教师。
                责任科室：人事科
                """.formatted(first, second));

        assertEquals(List.of("新建学校", "招聘教师"), headings(draft));
        assertEquals(
                List.of(1, 2), draft.tasks().stream().map(TaskDraft::number).toList());
        assertEquals(2, draft.sections().size());
    }

    @Test
    void aSentenceThatSpeaksOfATaskNumbersNothing() {
        assertEquals(List.of("1."), labels(read("2026年要点\n1.抓好落实。\n任务一经下达，立即执行。\n重点任务")));
    }

    @ParameterizedTest
    @CsvSource({
        "2025—2026学年第二学期, 2026, 2026-03-15, 2026-08-20",
        "2025-2026学年度下学期, 2026, 2026-03-15, 2026-08-20",
        "2025学年第二学期, 2026, 2026-03-15, 2026-08-20",
        "2025—2026学年第一学期, 2025, 2026-03-15, 2025-08-20",
        "2026年秋季学期, 2026, 2027-03-15, 2026-08-20",
        "2026年春季学期, 2026, 2026-03-15, 2026-08-20",
        "2025—2026学年, 2025, 2026-03-15, 2026-08-20",
        "2025—2026年, 2025, 2025-03-15, 2025-08-20",
    })
    void aDateWithoutAYearIsInTheCalendarYearOfItsTerm(String term, int year, LocalDate march, LocalDate august) {
        String text = "枫桥小学%s工作计划\n1.评选名师。（完成时限：3月15日前）\n2.修缮校舍。（完成时限：8月20日前）\n".formatted(term);
        PlanDraft draft = read(text);

        assertEquals(year, draft.year());
        assertEquals(
                List.of(march, august),
                draft.tasks().stream().map(TaskDraft::dueOn).toList());
        assertEquals(
                draft.tasks(),
                new PlanReader(RoleLabels.defaults())
                        .read(Samples.text(text), year)
                        .tasks());
    }

    @ParameterizedTest
    @ValueSource(strings = {"联系人：丁小满 联系电话：0000-7654321", "联系人：丁小满　电话：7654321", "（联系人：丁小满 联系电话：0000-7654321）"})
    void howToReachSomebodyIsNoClause(String contact) {
        PlanDraft draft = read("枫桥县教育局2026年要点\n1.抓好落实。（责任科室：办公室）\n" + contact + "\n");

        assertEquals(1, draft.tasks().get(0).clauses().size());
        assertEquals(contact, draft.tasks().get(0).text());
        assertTrue(draft.findings().stream().noneMatch(finding -> finding.code() == FindingCode.CLAUSE_OUTSIDE_TASK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"－１－", "— １２ —", "第１页", "第１页　共９页", "１／９", "１"})
    void aPageMarkMayHaveDigitsOfFullWidth(String mark) {
        PlanDraft draft = read("枫桥县教育局2026年要点\n1.抓好落实。\n" + mark + "\n2.抓好安全。\n");

        assertEquals("", draft.tasks().get(0).text());
        assertEquals(Unread.Reason.PAGE_MARK, draft.unread().get(0).reason());
    }

    @Test
    void aClauseBehindASubheadingHoldsForItsTasksWhereTheseAreNumberedThrough() {
        PlanDraft draft = read("""
                枫桥县教育局2026年工作要点
                一、基础教育
                （一）学前教育（责任科室：学前科）
                1.新建园2所。
                2.评估园5所。
                （二）义务教育（责任科室：基教科）
                3.新建校1所。
                （三）特殊教育（责任科室：特教中心）
                4.入学率达到97%以上。（责任科室：基教科）
                """);

        assertEquals(List.of("1.", "2.", "3.", "4."), labels(draft));
        assertEquals(
                List.of("学前科", "学前科", "基教科", "基教科"),
                draft.tasks().stream()
                        .map(task -> task.clauses()
                                .get(0)
                                .roles()
                                .get(0)
                                .names()
                                .get(0)
                                .printed())
                        .toList());
        assertEquals(
                List.of("基础教育", "学前教育（责任科室：学前科）", "义务教育（责任科室：基教科）", "特殊教育（责任科室：特教中心）"),
                draft.sections().stream().map(SectionDraft::heading).toList());
    }

    @Test
    void aSubheadingWithAClauseAndMeasuresOfItsOwnIsATask() {
        PlanDraft draft = read("""
                枫桥县教育局2026年工作要点
                一、基础教育
                （一）发展学前教育（责任科室：学前科）
                1.新建园2所。
                2.评估园5所。
                （二）发展义务教育（责任科室：基教科）
                1.新建校1所。
                """);

        assertEquals(List.of("（一）", "（二）"), labels(draft));
        assertEquals(2, draft.tasks().get(0).measures().size());
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
}
