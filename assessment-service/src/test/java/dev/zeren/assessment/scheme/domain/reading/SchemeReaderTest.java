package dev.zeren.assessment.scheme.domain.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.zeren.assessment.scheme.domain.AssessmentPolicy;
import dev.zeren.assessment.scheme.domain.LeftOutText;
import dev.zeren.assessment.scheme.domain.SchemeCheck;
import dev.zeren.assessment.scheme.domain.SchemeFinding;
import dev.zeren.assessment.scheme.domain.SchemeFindingCode;
import dev.zeren.assessment.scheme.domain.SchemeLint;
import dev.zeren.assessment.term.Adjustment;
import dev.zeren.assessment.term.Indicator;
import dev.zeren.assessment.term.ResultRules.Aggregation;
import dev.zeren.assessment.term.ScoringMethod.Counted;
import dev.zeren.assessment.term.ScoringMethod.Deduction;
import dev.zeren.assessment.term.ScoringMethod.PassFail;
import dev.zeren.document.DocumentReader;
import dev.zeren.document.SourceText;
import dev.zeren.document.UnreadableDocument;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Schemes of invented districts, and the real one beside the repository where it is. */
class SchemeReaderTest {

    private static final String TABLE = """
            <p>附件2</p><p>望溪县幼儿园</p><p>2026年度绩效考核方案</p>
            <p>考核由县教育局组织，三名督学评分，取平均分。</p>
            <table>
            <tr><td>一级指标</td><td>二级指标</td><td>考核内容</td><td>评分标准</td><td>分值</td><td>得分</td><td>责任科室</td></tr>
            <tr><td rowspan="3">一、办园管理（60分）</td><td rowspan="2">1.安全管理</td><td>消防演练每月一次</td>
              <td>缺1次扣1分，扣完为止。</td><td>20分</td><td></td><td>安全科</td></tr>
            <tr><td>食品安全</td><td>未留样不得分</td><td>20分</td><td></td><td>安全科</td></tr>
            <tr><td>2.制度建设</td><td>制度齐全</td><td>看资料</td><td>20</td><td></td><td>办公室</td></tr>
            <tr><td rowspan="2">二、保教质量（50分）</td><td rowspan="2">3.课程</td><td>课程方案</td><td rowspan="2">每获奖一项得2分，最多10分</td>
              <td rowspan="2">40分</td><td></td><td>学前科</td></tr>
            <tr><td>游戏活动</td><td></td><td>学前科</td></tr>
            <tr><td rowspan="1">三、加分项</td><td>4.荣誉</td><td>获省级以上表彰</td><td>每项加2分，最多6分</td><td></td><td></td><td></td></tr>
            <tr><td>合计</td><td></td><td></td><td></td><td>110分</td><td></td><td></td></tr>
            </table>
            <p>说明：1.得分90分以上为优秀且不超过30%，60分以下为不合格；2.结果公示5个工作日。</p>
            <p>发生重大安全责任事故的，一票否决。</p>
            <p>本方案由县教育局负责解释。</p>
            """;

    @Test
    void aTableOfMergedCellsIsReadAsTheTreeThatItPrints() {
        ReadScheme read = read(TABLE);
        assertEquals("望溪县幼儿园2026年度绩效考核方案", read.title());
        assertEquals(2026, read.year());
        List<Indicator> roots = read.content().indicators();
        assertEquals(List.of("办园管理（60分）", "保教质量（50分）"), names(roots));
        assertEquals("一、", roots.get(0).label());
        assertEquals(new BigDecimal(60), roots.get(0).declared());
        Indicator safety = roots.get(0).parts().get(0);
        assertEquals("1.", safety.label());
        assertEquals(List.of("消防演练每月一次", "食品安全"), names(safety.parts()));
        assertEquals(
                new Deduction(BigDecimal.ONE, BigDecimal.ZERO),
                safety.parts().get(0).method());
        assertEquals("缺1次扣1分，扣完为止。", safety.parts().get(0).scoring());
        assertEquals(new PassFail(), safety.parts().get(1).method());
        Indicator course = roots.get(1).parts().get(0);
        assertEquals(new BigDecimal(40), course.weight());
        assertEquals("每获奖一项得2分，最多10分", course.scoring());
        assertTrue(course.parts().stream().allMatch(part -> part.weight() == null));
        assertEquals(
                new Counted(new BigDecimal(2), BigDecimal.TEN),
                course.parts().get(1).method());
        assertEquals(
                List.of(new Adjustment("a1", null, "获省级以上表彰\n每项加2分，最多6分", true, new BigDecimal(2), new BigDecimal(6))),
                read.content().adjustments());
        assertEquals(List.of(), SchemeCheck.faults(read.content()));
    }

    @Test
    void theNotesBecomeRulesAndTheRestIsKept() {
        ReadScheme read = read(TABLE);
        assertEquals(Aggregation.MEAN, read.content().rules().aggregation());
        assertEquals(5, read.content().rules().noticeDays());
        assertEquals(
                new BigDecimal("0.3"), read.content().rules().grades().get(0).quota());
        assertEquals("不合格", read.content().vetoes().get(0).grade());
        Map<String, String> left =
                Map.of("安全科", "note-column", "附件2", "attachment-mark", "本方案由县教育局负责解释。", "note", "110分", "total-row");
        left.forEach((text, reason) -> assertTrue(
                read.unread().stream()
                        .anyMatch(one -> one.text().equals(text) && one.reason().equals(reason)),
                text));
    }

    @Test
    void whatDoesNotAddUpIsToldWithBothNumbers() {
        ReadScheme read = read(TABLE);
        assertTrue(messages(read.findings()).contains("合计写明 110 分，各项合计 100 分。"));
        List<String> lint = messages(SchemeLint.findings(read.content(), AssessmentPolicy.USUAL));
        assertTrue(lint.contains("“保教质量（50分）”写明 50 分，其下各项合计 40 分。"), lint.toString());
        assertTrue(read.findings().stream().anyMatch(one -> one.code() == SchemeFindingCode.WEIGHT_SHARED));
    }

    @Test
    void emptyCellsGoOnAsMergedOnesDo() {
        ReadScheme read = read("""
                <table>
                <tr><td>序号</td><td>考核项目</td><td>考核内容</td><td>分值</td></tr>
                <tr><td>1</td><td>安全</td><td>演练</td><td>10</td></tr>
                <tr><td>2</td><td></td><td>巡查</td><td>5</td></tr>
                <tr><td>3</td><td>教学</td><td>教研</td><td>15</td></tr>
                </table>""");
        assertEquals(List.of("安全", "教学"), names(read.content().indicators()));
        Indicator safety = read.content().indicators().get(0);
        assertEquals(List.of("演练", "巡查"), names(safety.parts()));
        assertEquals("2", safety.parts().get(1).label());
        assertEquals(new BigDecimal(5), safety.parts().get(1).weight());
    }

    @Test
    void oneIndicatorWithSeveralScoredRowsStandsOverThem() {
        ReadScheme read = read("""
                <table>
                <tr><td>考核指标</td><td>评分标准</td><td>分值</td></tr>
                <tr><td rowspan="2">安全管理</td><td>缺1次扣1分</td><td>6</td></tr>
                <tr><td>未报告不得分</td><td>4</td></tr>
                </table>""");
        Indicator safety = read.content().indicators().get(0);
        assertEquals(List.of("缺1次扣1分", "未报告不得分"), names(safety.parts()));
        assertEquals(new BigDecimal(4), safety.parts().get(1).weight());
        assertEquals(
                new Deduction(BigDecimal.ONE, BigDecimal.ZERO),
                safety.parts().get(0).method());
    }

    @Test
    void aWeightOverSomeOfTheRowsMakesThemAGroup() {
        ReadScheme read = read("""
                <table>
                <tr><td>一级指标</td><td>任务要点</td><td>分值</td></tr>
                <tr><td rowspan="3">管理</td><td>甲</td><td rowspan="2">20</td></tr>
                <tr><td>乙</td></tr>
                <tr><td>丙</td><td>10</td></tr>
                </table>""");
        Indicator root = read.content().indicators().get(0);
        assertEquals(new BigDecimal(20), root.parts().get(0).weight());
        assertEquals(List.of("甲", "乙"), names(root.parts().get(0).parts()));
        assertEquals("丙", root.parts().get(1).name());
    }

    @Test
    void eachTableUnderAHeadingIsAnIndicatorOfItsOwn() {
        ReadScheme read = read("""
                <p>2026年学校考核细则</p>
                <p>一、党建工作（20分）</p>
                <table><tr><td>考核内容</td><td>评分标准</td><td>分值</td></tr><tr><td>三会一课</td><td>缺1次扣1分</td><td>20</td></tr></table>
                <p>二、教学工作（30分）</p>
                <table><tr><td>考核内容</td><td>评分标准</td><td>分值</td></tr><tr><td>教研</td><td>缺1次扣1分</td><td>30</td></tr></table>
                """);
        assertEquals(List.of("党建工作（20分）", "教学工作（30分）"), names(read.content().indicators()));
        assertEquals("教研", read.content().indicators().get(1).parts().get(0).name());
    }

    @Test
    void aTableOfAnythingElseIsLeftOutAndToldOf() {
        ReadScheme read =
                read("<p>2026年考核方案</p><table><tr><td>姓名</td><td>电话</td></tr><tr><td>甲</td><td>1</td></tr></table>");
        assertTrue(read.content().indicators().isEmpty());
        assertTrue(codes(read.findings())
                .containsAll(List.of(SchemeFindingCode.TABLE_NOT_READ, SchemeFindingCode.NO_SCORING_TABLE)));
    }

    @Test
    void anUnknownColumnAndAWeightThatIsNoNumberAreKeptAsLeftOut() {
        ReadScheme read = read("""
                <table><tr><td>考核内容</td><td>分值</td><td>颜色</td></tr>
                <tr><td>安全</td><td>若干</td><td>红</td></tr><tr><td>教学</td><td>10</td><td>蓝</td></tr></table>""");
        assertEquals(
                List.of(SchemeFindingCode.WEIGHT_NOT_READ, SchemeFindingCode.COLUMN_NOT_KNOWN),
                codes(read.findings()).stream()
                        .filter(code -> code != SchemeFindingCode.NO_TITLE)
                        .toList());
        assertNull(read.content().indicators().get(0).weight());
    }

    @Test
    void zaozhuangIsReadWhole() throws IOException {
        ReadScheme read = seed("zaozhuang-kindergarten-scheme-2022.txt");
        assertEquals("枣庄市第二实验幼儿园2022年度服务高质量发展绩效考核工作任务要点", read.title());
        assertEquals(2022, read.year());
        assertEquals(1, read.content().indicators().size());
        Indicator first = read.content().indicators().get(0);
        assertEquals(new BigDecimal(700), first.declared());
        assertEquals(8, first.parts().size());
        assertTrue(first.parts().stream().allMatch(second -> second.weight() != null));
        assertEquals(
                List.of(3, 4, 2, 1, 2, 4, 1, 1),
                first.parts().stream().map(second -> second.parts().size()).toList());
        assertTrue(first.parts().stream()
                .flatMap(second -> second.parts().stream())
                .allMatch(point -> point.weight() == null && point.goal() != null));
        assertEquals(
                List.of("Kai"),
                read.unread().stream()
                        .filter(one -> one.reason().equals("stray-cell"))
                        .map(LeftOutText::text)
                        .toList());
        assertTrue(messages(SchemeLint.findings(read.content(), AssessmentPolicy.USUAL))
                .contains("“主职主业（700分）”写明 700 分，其下各项合计 650 分。"));
        assertEquals(List.of(), SchemeCheck.faults(read.content()));
    }

    @Test
    void everySeedIsReadAndNoCharacterIsLost() throws IOException {
        Path seeds = seeds();
        try (Stream<Path> files = Files.list(seeds)) {
            for (Path file : files.sorted().toList()) {
                seed(file.getFileName().toString());
            }
        }
    }

    private static Path seeds() {
        Path seeds = Path.of("../../shared/seeds");
        Path found = Files.exists(seeds) ? seeds : Path.of("../../../shared/seeds");
        assumeTrue(Files.exists(found), "no seeds beside the repository");
        return found;
    }

    private static ReadScheme seed(String name) throws IOException {
        Path file = seeds().resolve(name);
        assumeTrue(Files.exists(file), "no seeds beside the repository");
        return read(new DocumentReader().read(file, name));
    }

    private static ReadScheme read(String html) {
        byte[] page = ("<html><head><meta charset='utf-8'></head><body>" + html + "</body></html>")
                .getBytes(StandardCharsets.UTF_8);
        try {
            return read(new DocumentReader().read(page, "scheme.html"));
        } catch (UnreadableDocument failure) {
            throw new AssertionError(failure.reason().toString(), failure);
        }
    }

    private static ReadScheme read(SourceText source) {
        ReadScheme read = SchemeReader.read(source, SchemeWords.USUAL);
        Conservation.assertHolds(source, read);
        assertTrue(
                read.unread().stream().noneMatch(one -> one.reason().equals("not-understood")),
                read.unread().toString());
        return read;
    }

    private static List<String> names(List<Indicator> some) {
        return some.stream().map(Indicator::name).toList();
    }

    private static List<SchemeFindingCode> codes(List<SchemeFinding> findings) {
        return findings.stream().map(SchemeFinding::code).toList();
    }

    private static List<String> messages(List<SchemeFinding> findings) {
        return findings.stream().map(finding -> finding.message(Locale.CHINA)).toList();
    }
}
