package dev.zeren.plan.intake.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.document.SourceText;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names behind a task of which nothing says what is asked of them. */
class UnlabelledNamesTest {

    private static final KnownNames DIRECTORY =
            new KnownNames(Set.of("王五", "赵六", "安平"), Set.of("装备中心", "综合组", "城东小学", "城西小学"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "。（王五，装备中心） | responsible-person[王五] responsible-unit[装备中心]",
                "（王五、装备中心）。 | responsible-person[王五] responsible-unit[装备中心]",
                "。（安 平 赵六） | responsible-person[安 平, 赵六]",
                "。（王五副局长，装备中心） | responsible-person[王五] responsible-unit[装备中心]",
                "。（组织科、宣传科） | responsible-office[组织科, 宣传科]",
                "（组织科、宣传科）。 | responsible-office[组织科, 宣传科]",
                "。（市教育局） | responsible-unit[市教育局]",
                "。（市教育局、各学校）； | responsible-unit[市教育局, 各学校]",
                "。（2月10日前，综合组） | deadline 2月10日前 responsible-unit[综合组]",
                "（赵六；9月底前） | responsible-person[赵六] deadline 9月底前",
            })
    void namesBehindATaskAreThoseResponsible(String end, String expected) {
        PlanDraft draft = read("1.加强管理。开展检查" + end);

        assertEquals(expected, roles(draft));
        assertEquals("开展检查", draft.tasks().get(0).text().replaceAll("[。；]", ""));
        assertTrue(codes(draft).contains(FindingCode.ROLE_UNLABELLED));
        ClauseDraft clause = draft.tasks().get(0).clauses().get(0);
        assertEquals(ClauseDraft.Form.NAMES, clause.form());
        clause.roles().forEach(role -> assertEquals("", role.label()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "新建学校2所（城东小学、城西小学）。",
                "召开会议（三楼会议室）。",
                "开放场馆（图书室、阅览室）。",
                "每学期排查（详见安全科）。",
                "整改到位（2月10日前）。",
                "发展学科（理科、文科）。",
                "分步落实（另行举办）。",
                "加强宣传。（王五，周八，郑九）",
                "加强宣传（甲、乙）。",
            })
    void otherWordsInBracketsAreNobody(String text) {
        PlanDraft draft = read("1.加强管理。" + text);

        assertEquals("", roles(draft));
        assertEquals(
                List.of(),
                draft.findings().stream()
                        .filter(finding -> finding.code() == FindingCode.ROLE_UNLABELLED
                                || finding.code() == FindingCode.CLAUSE_UNREADABLE)
                        .toList());
    }

    @Test
    void whatIsPartlyKnownStaysTextAndIsTold() {
        PlanDraft draft = read("1.加强管理。开展检查。（王五，周八，装备中心）");

        assertEquals("", roles(draft));
        assertEquals("开展检查。（王五，周八，装备中心）", draft.tasks().get(0).text());
        assertTrue(codes(draft).contains(FindingCode.CLAUSE_UNREADABLE));
    }

    @Test
    void aPersonIsToldByTheDirectoryAlone() {
        SourceText text = Samples.text("1.加强管理。开展检查。（王五，组织科）");
        PlanReader reader = new PlanReader(RoleLabels.defaults());

        assertEquals("", roles(reader.read(text)));
        assertEquals(Set.of("王五", "组织科"), reader.unlabelledNames(text));
    }

    @Test
    void aTimeAmongTheNamesIsTheDeadline() {
        PlanDraft draft = read("临禾区2032年计划\n1.加强管理。开展检查。（2月10日前，综合组）");

        assertEquals(LocalDate.of(2032, 2, 10), draft.tasks().get(0).dueOn());
    }

    @Test
    void outsideOfTasksNothingIsAssigned() {
        PlanDraft draft = read("临禾区2032年计划\n一、党建（组织科）\n按要求开展。（组织科）\n1.加强管理。");

        assertEquals("", roles(draft));
    }

    private static PlanDraft read(String text) {
        SourceText source = Samples.text(text);
        PlanDraft draft = new PlanReader(RoleLabels.defaults()).read(source, null, DIRECTORY);
        Conservation.assertHolds(source, draft);
        return draft;
    }

    private static List<FindingCode> codes(PlanDraft draft) {
        return draft.findings().stream().map(Finding::code).toList();
    }

    private static String roles(PlanDraft draft) {
        return draft.roles()
                .map(role -> role.duty().code()
                        + (role.words() == null
                                ? role.names().stream().map(NameDraft::printed).toList()
                                : " " + role.words().printed()))
                .collect(Collectors.joining(" "));
    }
}
