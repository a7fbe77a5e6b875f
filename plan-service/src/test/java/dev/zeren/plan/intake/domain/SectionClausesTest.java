package dev.zeren.plan.intake.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.zeren.document.SourceText;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clauses that stand below the heading of a section and above its tasks. */
class SectionClausesTest {

    @Test
    void aClauseInTheHeadingOfASectionHoldsForEachOfItsTasks() {
        PlanDraft draft = read("""
                柳溪区教育局2026年工作分工
                一、立德树人（牵头领导：张三；责任科室：德育科、基教科）
                1.打造精品课30节。
                2.建设实践基地10个。
                二、评价改革（牵头领导：李四；责任科室：督导室）
                1.开展试点。
                """);

        assertEquals(
                List.of("立德树人（牵头领导：张三；责任科室：德育科、基教科）", "评价改革（牵头领导：李四；责任科室：督导室）"),
                draft.sections().stream().map(SectionDraft::heading).toList());
        assertEquals(
                List.of(
                        "1. lead-leader[张三] responsible-office[德育科, 基教科]",
                        "2. lead-leader[张三] responsible-office[德育科, 基教科]",
                        "1. lead-leader[李四] responsible-office[督导室]"),
                assigned(draft));
        assertEquals(2, codes(draft, FindingCode.CLAUSE_OF_SECTION));
        assertEquals(0, codes(draft, FindingCode.CLAUSE_OUTSIDE_TASK));
    }

    @Test
    void aLineBelowTheHeadingHoldsAlsoForTheTasksOfTheHeadingsInIt() {
        PlanDraft draft = read("""
                柳溪区教育局2026年工作分工
                一、学前教育
                责任科室：学前科
                完成时限：2026年11月底前
                （一）扩大资源
                1.新建公办园3所。
                （二）提高质量
                2.评估公办园5所。
                二、特殊教育
                责任科室：特教中心
                1.入学率达到97%以上。
                """);

        assertEquals(
                List.of(
                        "1. responsible-office[学前科] deadline[]",
                        "2. responsible-office[学前科] deadline[]",
                        "1. responsible-office[特教中心]"),
                assigned(draft));
        assertEquals(LocalDate.of(2026, 11, 30), draft.tasks().get(0).dueOn());
        assertEquals("责任科室：学前科\n完成时限：2026年11月底前", draft.sections().get(0).text());
    }

    @Test
    void aTaskThatSaysItselfWhoIsResponsibleIsNotGivenTheSectionsOffices() {
        PlanDraft draft = read("""
                柳溪区教育局2026年工作分工
                一、校园安全（责任科室：安全科）
                1.排查隐患。
                2.规范校车。（责任科室：基教科）
                3.开展演练。（责任人：王五）
                """);

        assertEquals(
                List.of(
                        "1. responsible-office[安全科]",
                        "2. responsible-office[基教科]",
                        "3. responsible-office[安全科] responsible-person[王五]"),
                assigned(draft));
    }

    @Test
    void whereEveryTaskSaysItItselfTheClauseOfTheSectionStaysInTheText() {
        PlanDraft draft = read("""
                柳溪区教育局2026年工作分工
                一、校园安全（责任科室：安全科）
                1.排查隐患。（责任科室：基教科）
                """);

        assertEquals(List.of("1. responsible-office[基教科]"), assigned(draft));
        assertEquals(1, codes(draft, FindingCode.CLAUSE_OUTSIDE_TASK));
    }

    @Test
    void aHeadingWithAClauseAndNothingNumberedBelowItIsATask() {
        PlanDraft draft = read("""
                柳溪区教育局2026年工作分工
                一、立德树人（责任科室：德育科）
                打造精品课30节。
                二、评价改革（责任科室：督导室）
                开展试点。
                """);

        assertEquals(List.of("一、 responsible-office[德育科]", "二、 responsible-office[督导室]"), assigned(draft));
    }

    @Test
    void aClauseThatWasNeverClosedIsNotCutApartAtItsFullStop() {
        PlanDraft draft = read("第一部分 （未完责任科室：办公室(牵头部门:市教育局,责任单位:各县(市)区)。 加强管理。）多余 一、");

        assertEquals(1, draft.sections().size());
    }

    private static PlanDraft read(String text) {
        SourceText source = Samples.text(text);
        PlanDraft draft = Samples.read(source);
        Conservation.assertHolds(source, draft);
        return draft;
    }

    /** Each task's number, and every role of its clauses. */
    private static List<String> assigned(PlanDraft draft) {
        return draft.tasks().stream()
                .map(task -> task.label()
                        + String.join(
                                "",
                                task.clauses().stream()
                                        .flatMap(clause -> clause.roles().stream())
                                        .map(role -> " " + role.duty()
                                                + role.names().stream()
                                                        .map(NameDraft::printed)
                                                        .toList())
                                        .toList()))
                .toList();
    }

    private static long codes(PlanDraft draft, FindingCode code) {
        return draft.findings().stream()
                .filter(finding -> finding.code() == code)
                .count();
    }
}
