package dev.zeren.plan.intake.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.zeren.document.DocumentReader;
import dev.zeren.document.SourceText;
import dev.zeren.document.WordDocument;
import dev.zeren.plan.term.Duty;
import dev.zeren.plan.term.SectionPart;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Reads the real documents beside the repository; skipped where they are not present. */
class SeedsTest {

    @Test
    void everySeedIsReadAndNoCharacterIsLost() {
        List<Path> files = Samples.seedFiles();
        assumeTrue(!files.isEmpty(), "no seeds beside the repository");
        for (Path file : files) {
            SourceText source =
                    new DocumentReader().read(file, file.getFileName().toString());
            PlanDraft draft = Samples.read(source);
            Conservation.assertHolds(source, draft);
            assertTrue(
                    draft.unread().stream().noneMatch(unread -> unread.reason() == Unread.Reason.NOT_UNDERSTOOD),
                    file.toString());
            boolean scheme =
                    draft.findings().stream().anyMatch(finding -> finding.code() == FindingCode.ASSESSMENT_SCHEME);
            assertEquals(scheme, draft.tasks().isEmpty(), file.toString());
        }
    }

    @Test
    void yanzhouGivesItsFiveSectionsAndTwentyTasks() {
        PlanDraft draft = read("yanzhou-work-points-2022.txt");

        assertEquals("2022年教育工作要点", draft.title());
        assertEquals(2022, draft.year());
        assertEquals(LocalDate.of(2022, 3, 7), draft.issuedOn());
        assertTrue(draft.preamble().startsWith("2022年，全区教育工作总体要求是"));
        assertEquals(
                List.of("一、", "二、", "三、", "四、", "五、"),
                draft.sections().stream().map(SectionDraft::label).toList());
        assertEquals(
                List.of(3, 4, 4, 3, 6),
                draft.sections().stream().map(section -> section.tasks().size()).toList());
        assertEquals("坚持党建引领教育发展", draft.sections().get(0).heading());
        assertEquals(
                IntStream.rangeClosed(1, 20).boxed().toList(),
                draft.tasks().stream().map(TaskDraft::number).toList());
        assertEquals("1.", draft.tasks().get(0).label());
        assertEquals("11．", draft.tasks().get(10).label());
        assertEquals("旗帜鲜明讲政治", draft.tasks().get(0).heading());
        assertTrue(draft.tasks().get(0).text().endsWith("始终在思想上政治上行动上同党中央保持高度一致。"));
        assertEquals(
                "（牵头领导：张培屹、牛广奔；责任科室：办公室、党建科）",
                draft.tasks().get(0).clauses().get(0).text());
    }

    @Test
    void yanzhouNamesNineLeadersAndTwentyTwoOffices() {
        PlanDraft draft = read("yanzhou-work-points-2022.txt");

        assertTrue(draft.tasks().stream().allMatch(task -> task.clauses().size() == 1));
        Map<String, Long> leaders = tasksByName(draft, Duty.LEAD_LEADER);
        Map<String, Long> offices = tasksByName(draft, Duty.RESPONSIBLE_OFFICE);
        assertEquals(9, leaders.size());
        assertEquals(22, offices.size());
        assertEquals(12, leaders.get("张培屹"));
        assertEquals(7, leaders.get("安平"));
        assertEquals(5, offices.get("人事科"));
        assertEquals(
                "安 平",
                draft.tasks()
                        .get(6)
                        .clauses()
                        .get(0)
                        .roles()
                        .get(0)
                        .names()
                        .get(0)
                        .printed());
    }

    @Test
    void yanzhouHasOneFindingAndItsPageMarksAreUnread() {
        PlanDraft draft = read("yanzhou-work-points-2022.txt");

        assertEquals(
                List.of(FindingCode.NAME_REPEATED),
                draft.findings().stream().map(Finding::code).toList());
        assertEquals(29, draft.findings().get(0).at().line());
        RoleDraft role = draft.tasks().get(12).clauses().get(0).roles().get(0);
        assertEquals(2, role.names().size());
        assertEquals(1, role.distinctNames().size());
        assertEquals(
                List.of("（此件公开发布）", "— 6 —", "— 7 —"),
                draft.unread().stream().map(Unread::text).toList());
    }

    @Test
    void yinchuanGivesTwentySixTasksWithThirtyTwoClauses() {
        PlanDraft draft = read("yinchuan-action-plan.txt");

        assertEquals(
                IntStream.rangeClosed(1, 26).boxed().toList(),
                draft.tasks().stream().map(TaskDraft::number).toList());
        assertEquals(
                32,
                draft.tasks().stream().mapToInt(task -> task.clauses().size()).sum());
        assertEquals(3, draft.tasks().get(0).clauses().size());
        assertEquals(2, draft.tasks().get(5).clauses().size());
        assertEquals(4, draft.tasks().get(24).clauses().size());
        Set<Duty> duties = draft.tasks().stream()
                .flatMap(task -> task.clauses().stream())
                .flatMap(clause -> clause.roles().stream())
                .map(RoleDraft::duty)
                .collect(Collectors.toSet());
        assertEquals(Set.of(Duty.LEAD_DEPARTMENT, Duty.COOPERATING_DEPARTMENT, Duty.RESPONSIBLE_UNIT), duties);
        assertEquals(Set.of("各县(市)区"), tasksByName(draft, Duty.RESPONSIBLE_UNIT).keySet());
        assertFalse(draft.tasks().get(0).text().contains("。。"));
        assertEquals("全面推进新时代中国特色社会主义思想进教材进课堂进师生头脑", draft.tasks().get(0).heading());
        assertEquals(
                List.of("准备阶段(20xx年5月-20xx年8月)", "实施阶段(20xx年9月-20xx年8月)", "验收阶段(20xx年9月-20xx年12月)"),
                draft.sections().subList(5, 8).stream()
                        .map(SectionDraft::heading)
                        .toList());
    }

    @Test
    void guangdongNumbersItsTasksThroughTheSections() {
        PlanDraft draft = read("guangdong-basic-education-plan.txt");

        assertEquals(
                IntStream.rangeClosed(1, 21).boxed().toList(),
                draft.tasks().stream().map(TaskDraft::number).toList());
        assertEquals(
                List.of("", "(一)", "(二)", "(三)", "(四)"),
                draft.sections().stream().map(SectionDraft::label).toList());
        assertTrue(draft.findings().stream().anyMatch(finding -> finding.code() == FindingCode.NO_CLAUSES));
        assertTrue(draft.findings().stream().noneMatch(finding -> finding.code() == FindingCode.NUMBER_GAP));
    }

    @Test
    void aSummaryAndAPlanInOneFileRestartTheirNumbersAndLeaveTheWebPageOut() {
        PlanDraft draft = read("district-summary-2021-plan-2022.txt");

        assertEquals("市辖区教育局2021年年终工作总结及2022工作计划", draft.title());
        assertEquals(2022, draft.year());
        assertEquals(
                List.of("第一部分", "第二部分"),
                draft.sections().stream().map(SectionDraft::label).toList());
        assertEquals(
                List.of(1, 2, 3, 1, 2, 3, 4),
                draft.tasks().stream().map(TaskDraft::number).toList());
        assertTrue(draft.findings().stream().anyMatch(finding -> finding.code() == FindingCode.PART_IS_REVIEW));
        assertEquals(6, draft.tasks().get(0).measures().size());
        assertTrue(draft.unread().stream().allMatch(unread -> unread.reason() == Unread.Reason.WEB_CHROME));
        assertEquals(24, draft.unread().size());
    }

    @Test
    void preschoolLeadsInWithThreePartsAndRestartsItsNumbers() {
        PlanDraft draft = read("preschool-action-plan.txt");

        assertEquals(
                List.of(SectionPart.GUIDING_PRINCIPLE, SectionPart.PRINCIPLES, SectionPart.GOALS, SectionPart.TASKS),
                draft.sections().stream().map(SectionDraft::part).toList());
        assertEquals(16, draft.tasks().size());
        assertEquals(
                3,
                draft.findings().stream()
                        .filter(finding -> finding.code() == FindingCode.NUMBERING_RESTARTS)
                        .count());
    }

    @Test
    void chuzhouIsTwoPlansInOneFileAndNothingInItIsCorrected() {
        PlanDraft draft = read("chuzhou-quality-year-garbled.txt");

        assertTrue(draft.findings().stream().anyMatch(finding -> finding.code() == FindingCode.NUMBERING_RESTARTS));
        assertTrue(draft.tasks().stream().anyMatch(task -> task.heading().contains("考劾")));
        assertEquals(
                4,
                draft.sections().stream()
                        .filter(section -> section.part() == SectionPart.PHASES)
                        .count());
    }

    @Test
    void zaozhuangIsAnAssessmentSchemeAndSaysSo() {
        PlanDraft draft = read("zaozhuang-kindergarten-scheme-2022.txt");

        assertTrue(draft.findings().stream().anyMatch(finding -> finding.code() == FindingCode.ASSESSMENT_SCHEME));
        assertEquals("枣庄市第二实验幼儿园2022年度服务高质量发展绩效考核工作任务要点", draft.title());
    }

    @Test
    void aPlanWithoutArabicNumbersHasItsTasksInBrackets() {
        PlanDraft draft = read("yanzhou-no1-school-completion-2022.txt");

        assertEquals(4, draft.sections().size());
        assertEquals(11, draft.tasks().size());
        assertEquals(2022, draft.year());
    }

    @Test
    void yanzhouIsTheSamePlanInEveryEncodingAndFormat() throws Exception {
        String text = Files.readString(seed("yanzhou-work-points-2022.txt"));
        String plan = Printed.of(Samples.read(text));

        byte[] gb = text.getBytes(Charset.forName("GB18030"));
        assertEquals(plan, Printed.of(Samples.read(new DocumentReader().read(gb, "plan.txt"))));
        byte[] marked = ("\uFEFF" + text.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
        assertEquals(plan, Printed.of(Samples.read(new DocumentReader().read(marked, "plan.txt"))));
        assertEquals(plan, Printed.of(Samples.read(new DocumentReader().read(wordOf(text), "plan.docx"))));
        byte[] numbered = NumberedWord.of(text);
        SourceText read = new DocumentReader().read(numbered, "plan.docx");
        assertEquals(plan, Printed.of(Samples.read(read)));
        Conservation.assertHolds(read, Samples.read(read));
    }

    static byte[] wordOf(String text) {
        List<String> lines = text.lines().toList();
        WordDocument.Builder word = WordDocument.titled(lines.get(0));
        lines.subList(1, lines.size()).forEach(word::paragraph);
        return word.build().toBytes();
    }

    /** On how many tasks each name stands under a duty. */
    static Map<String, Long> tasksByName(PlanDraft draft, Duty duty) {
        return draft.tasks().stream()
                .flatMap(task -> task.clauses().stream()
                        .flatMap(clause -> clause.roles().stream())
                        .filter(role -> role.duty() == duty)
                        .flatMap(role -> role.distinctNames().stream())
                        .map(NameDraft::key)
                        .distinct())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static Path seed(String name) {
        assumeTrue(Samples.seeds().isPresent(), "no seeds beside the repository");
        return Samples.seeds().orElseThrow().resolve(name);
    }

    private static PlanDraft read(String name) {
        return Samples.read(new DocumentReader().read(seed(name), name));
    }
}
