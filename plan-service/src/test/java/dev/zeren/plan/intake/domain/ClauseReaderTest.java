package dev.zeren.plan.intake.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.document.Span;
import dev.zeren.plan.term.Duty;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClauseReaderTest {

    private final ClauseReader reader = new ClauseReader(RoleLabels.defaults());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "张三、李四|[张三, 李四]",
                "张三，李四,王五；赵六;钱七|[张三, 李四, 王五, 赵六, 钱七]",
                "安 平、王纯民|[安 平, 王纯民]",
                "安\u3000平|[安\u3000平]",
                "张三丰 李四光|[张三丰, 李四光]",
                "安 平 王 芳|[安 平, 王 芳]",
                "安 平 牛广奔|[安 平, 牛广奔]",
                "欧 阳 修|[欧 阳 修]",
                "各县(市)区、各镇（街道、园区）中心校|[各县(市)区, 各镇（街道、园区）中心校]",
                "Sun Li、张三|[Sun Li, 张三]",
                " 张三 、、李四。|[张三, 李四]"
            })
    void namesAreSplitAsAReaderWould(String names, String expected) {
        ClauseReader.Result result = read("（责任人：" + names + "）");
        assertEquals(expected, printed(result, 0).toString());
    }

    @Test
    void rolesAreSplitWhateverSeparatesThem() {
        for (String separator : List.of("；", ";", "，", ",", "。", " ", "； ")) {
            ClauseReader.Result result = read("正文。(牵头部门:市教育局、团市委" + separator + "责任单位:各县(市)区)");
            assertEquals(
                    List.of("牵头部门", "责任单位"),
                    result.clauses().get(0).roles().stream()
                            .map(RoleDraft::label)
                            .toList());
            assertEquals(List.of("市教育局", "团市委"), printed(result, 0));
            assertEquals(List.of("各县(市)区"), printed(result, 1));
        }
    }

    @Test
    void aDeadlineIsWordsAndNamesNobody() {
        ClauseReader.Result result = read("（责任科室：基教科、人事科；完成时限：2026年9月底前，12月复查。）");
        RoleDraft deadline = result.clauses().get(0).roles().get(1);
        assertEquals(Duty.DEADLINE, deadline.duty());
        assertEquals("2026年9月底前，12月复查", deadline.words().printed());
        assertTrue(deadline.names().isEmpty());
    }

    @Test
    void aClauseWithoutBracketsMayEndAParagraph() {
        ClauseReader.Result result = read("新建两所小学。牵头领导：柳闻莺；责任科室：基建科、财务科。");
        ClauseDraft clause = result.clauses().get(0);
        assertEquals(ClauseDraft.Form.TAIL, clause.form());
        assertEquals("牵头领导：柳闻莺；责任科室：基建科、财务科。", clause.text());
        assertEquals(List.of("基建科", "财务科"), printed(result, 1));
    }

    @Test
    void aLabelMayBeSpacedOut() {
        ClauseReader.Result result = read("（责 任 人：张三）");
        assertEquals(
                Duty.RESPONSIBLE_PERSON, result.clauses().get(0).roles().get(0).duty());
        assertEquals("责 任 人", result.clauses().get(0).roles().get(0).label());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "学校（幼儿园）食品安全",
                "“五项”管理（试行）",
                "（一）加强领导",
                "（时间：9月）",
                "（见附件：清单）",
                "牵头领导要负总责",
                "责任单位：各学校要把这项工作摆在重要位置上来抓紧抓好。确保落实到位。"
            })
    void bracketsAndColonsAloneMakeNoClause(String text) {
        ClauseReader.Result result = read(text);
        assertTrue(result.clauses().isEmpty());
        assertTrue(result.findings().isEmpty());
    }

    @Test
    void aLineOfItsOwnNeedsNoBrackets() {
        ClauseReader.Result result = read("牵头领导：张三  责任科室：办公室、基教科");
        assertEquals("牵头领导：张三  责任科室：办公室、基教科", result.clauses().get(0).text());
        assertEquals(List.of("办公室", "基教科"), printed(result, 1));
    }

    @Test
    void severalClausesOfALineAreAllRead() {
        ClauseReader.Result result = read("甲（责任人：张三）乙（责任人：李四）丙");
        assertEquals(
                List.of(new Span(11, 19, 7), new Span(20, 28, 7)),
                result.clauses().stream().map(ClauseDraft::at).toList());
    }

    @Test
    void theFullStopAfterAClauseIsItsOwnOnlyWhereTheSentenceEndedBefore() {
        assertEquals("(责任人:张三)。", read("正文。(责任人:张三)。").clauses().get(0).text());
        assertEquals("(责任人:张三)", read("正文(责任人:张三)。").clauses().get(0).text());
        assertEquals("(责任人:张三)。", read("(责任人:张三)。").clauses().get(0).text());
    }

    @Test
    void anUnknownRoleIsReadAndReported() {
        ClauseReader.Result result = read("（督办科室：督导室；联络员：张三）");
        assertEquals(
                List.of(Duty.OTHER, Duty.OTHER),
                result.clauses().get(0).roles().stream().map(RoleDraft::duty).toList());
        assertEquals(
                List.of(FindingCode.ROLE_UNKNOWN, FindingCode.ROLE_UNKNOWN),
                result.findings().stream().map(Finding::code).toList());
        assertEquals(List.of("联络员"), result.findings().get(1).arguments());
    }

    @Test
    void aBureauMayBringItsOwnLabels() {
        ClauseReader own = new ClauseReader(new RoleLabels(Map.of("联络员", Duty.RESPONSIBLE_PERSON)));
        ClauseReader.Result result = own.read(line("（联络员：张三）"));
        assertEquals(
                Duty.RESPONSIBLE_PERSON, result.clauses().get(0).roles().get(0).duty());
        assertTrue(result.findings().isEmpty());
    }

    @Test
    void aRoleWithoutANameIsReported() {
        ClauseReader.Result result = read("（牵头领导：；责任科室：办公室）");
        assertEquals(2, result.clauses().get(0).roles().size());
        assertEquals(FindingCode.ROLE_WITHOUT_NAME, result.findings().get(0).code());
    }

    @Test
    void aClauseThatNeverClosesStaysInTheTextAndIsReported() {
        ClauseReader.Result result = read("正文。（牵头领导：张三；责任科室：办公室");
        assertTrue(result.clauses().isEmpty());
        assertEquals(FindingCode.CLAUSE_UNREADABLE, result.findings().get(0).code());
        assertEquals(new Span(13, 30, 7), result.findings().get(0).at());
    }

    @Test
    void aNameIsRepeatedAlsoWhenItIsPrintedDifferently() {
        ClauseReader.Result result = read("（责任人：安平、安 平、安平）");
        assertEquals(
                List.of(FindingCode.NAME_REPEATED, FindingCode.NAME_REPEATED),
                result.findings().stream().map(Finding::code).toList());
        assertEquals(1, result.clauses().get(0).roles().get(0).distinctNames().size());
    }

    private ClauseReader.Result read(String text) {
        return reader.read(line(text));
    }

    /** As if it stood at character 10 on line 7. */
    private static Line line(String text) {
        return new Line(new Span(10, 10 + text.length(), 7), text, false);
    }

    private static List<String> printed(ClauseReader.Result result, int role) {
        return result.clauses().get(0).roles().get(role).names().stream()
                .map(NameDraft::printed)
                .toList();
    }
}
