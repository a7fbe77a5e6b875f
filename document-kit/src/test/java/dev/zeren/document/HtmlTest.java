package dev.zeren.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.document.LeftOut.Kind;
import dev.zeren.document.UnreadableDocument.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {

    @Test
    void aPageIsReadAsABrowserShowsIt() {
        SourceText source = read("""
                <!DOCTYPE html><html><head><title>临河区教育局</title><style>p{}</style><script>var a = "<p>假</p>";</script>
                </head><body><div><h1>2026年工作
                要点</h1><p>一、健全&nbsp;制度，
                   整理<b>档</b>案。<br>另起  一行</p>裸文<p></p><p style="display: none">藏</p>
                <a href="http://127.0.0.1:9/">链接</a></div></body></html>
                """);
        assertEquals(List.of("2026年工作要点", "一、健全\u00A0制度，整理档案。\n另起 一行", "裸文", "链接"), paragraphs(source));
        assertEquals(1, ((Paragraph) source.blocks().get(0)).headingLevel());
        assertEquals(List.of(new LeftOut(Kind.PAGE_TITLE, "临河区教育局"), new LeftOut(Kind.HIDDEN, "藏")), source.leftOut());
        assertEquals(Format.HTML, source.format());
        Conservation.assertHolds(source);
    }

    @Test
    void whatAStyleSheetHidesIsLeftOutAndTold() {
        SourceText source = read("""
                <!DOCTYPE html><html><head><style><!-- /* .z{display:none} */
                .x, aside { display : none !important } #y{visibility:hidden} div.w{display:none}
                .v{display:none} .v{display:block} em{display:none} .u{display:inline}
                @media print { .z{display:none} } p .z{display:none}
                --></style></head><body><p class="a x">甲</p><aside>乙</aside><p id="y">丙</p><div class="w">丁</div>
                <p class="w">戊</p><p class="v">己</p><p class="z">庚</p><p>辛<em>壬</em><em class="u">癸</em></p>
                <p class="x" style="display:block">子</p><ul><li class="x">丑<li>寅</ul>
                <table><tr><td>卯</td><td>辰</td></tr><tr class="x"><td>巳</td><td>午</td></tr></table>
                </body></html>
                """);

        assertEquals("戊\n己\n庚\n辛癸\n子\n• 寅\n卯\t辰\n", source.text());
        assertEquals(
                List.of("甲", "乙", "丙", "丁", "壬", "丑", "巳 午"),
                source.leftOut().stream().map(LeftOut::text).toList());
        Conservation.assertHolds(source);
    }

    @Test
    void aStyleSheetTakesNoLongerThanItsLength() {
        String sheet = "/**/".repeat(200_000) + "{".repeat(100_000) + ".a,".repeat(200_000) + "{display:none";

        assertTimeout(
                Duration.ofSeconds(5), () -> read("<!DOCTYPE html><html><style>" + sheet + "</style><body><p>甲</p>"));
    }

    @ParameterizedTest
    @CsvSource({"gb2312, GB18030", "GBK, GB18030", "gb18030, GB18030", "utf-8, UTF-8", "big5, Big5"})
    void theEncodingIsTheOneThePageDeclares(String declared, String encoding) {
        String page = "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=" + declared
                + "\"></head><body><p>教育工作</p></body></html>";
        SourceText source = new DocumentReader().read(page.getBytes(Charset.forName(encoding)), "page.html");
        assertEquals("教育工作\n", source.text());
        assertEquals(encoding, source.encoding());
    }

    @Test
    void aWrongDeclarationDoesNotGarbleThePage() {
        String page = "<html><meta charset='gbk'><body><p>教育工作要点。</p></body></html>";
        assertEquals(
                "教育工作要点。\n",
                new DocumentReader()
                        .read(page.replace("gbk", "utf-8").getBytes(Charset.forName("GB18030")), "a.htm")
                        .text());
    }

    @Test
    void listsHaveTheirNumbers() {
        SourceText source = read("<body><ol start=3><li>甲<li value=9>乙<li>丙<ul><li>丁</ul></ol>"
                + "<ol type=a><li>戊</ol><ol style='list-style-type: cjk-ideographic'><li>己</li></ol>"
                + "<ol style=\"list-style:none\"><li>庚</ol><ol reversed><li>辛<li><p>壬</p></ol>");
        assertEquals(List.of("3. 甲", "9. 乙", "10. 丙", "• 丁", "a. 戊", "一、己", "庚", "2. 辛", "1. 壬"), paragraphs(source));
    }

    @Test
    void aTableHasItsSpansAndItsHead() {
        SourceText source = read("<body><table><caption>分工</caption><thead><tr><th>科室<th colspan=2>任务</thead>"
                + "<tr><td rowspan=2>办公室<td>甲<td>乙<tr><td>丙<td>丁<br>戊</table>");
        assertEquals("分工", ((Paragraph) source.blocks().get(0)).text());
        Table table = assertInstanceOf(Table.class, source.blocks().get(1));
        assertEquals(1, table.headerRows().size());
        assertEquals(List.of("科室", "任务", "任务"), texts(table, 0));
        assertEquals(List.of("办公室", "丙", "丁\n戊"), texts(table, 2));
        Conservation.assertHolds(source);
    }

    @Test
    void spansThatOverlapOrLeaveTheTableAreCut() {
        SourceText source = read("<body><table><tr><td>甲<td rowspan=5>乙<td>丙<tr><td colspan=3>丁<td>戊"
                + "<tr><td rowspan=0 colspan=99999>己<tr><td>庚</table>");
        Table table = assertInstanceOf(Table.class, source.blocks().get(0));
        assertEquals(List.of("丁", "乙", "戊"), texts(table, 1).subList(0, 3));
        Conservation.assertHolds(source);
    }

    @Test
    void aTableThatArrangesThePageIsNoTable() {
        SourceText source = read(
                "<body><table><tr><td>菜单<td><p>正文</p><table><tr><td>甲<td>乙</table></table><table><tr><td>页脚</table>");
        assertEquals("菜单\n正文\n甲\t乙\n页脚\n", source.text());
        assertInstanceOf(Table.class, source.blocks().get(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>正文</p>", "<!-- saved -->\n<html><p>正文", "<?xml version='1.0'?><html><p>正文</p></html>"})
    void aPageIsKnownByItsBeginningWhateverItsName(String page) {
        assertEquals(
                "正文\n",
                new DocumentReader()
                        .read(page.getBytes(StandardCharsets.UTF_8), "plan.doc")
                        .text());
    }

    @Test
    void aTextThatMerelyBeginsWithAnAngleIsAText() {
        SourceText source = new DocumentReader().read("<2026年>工作要点".getBytes(StandardCharsets.UTF_8), "plan.txt");
        assertEquals(Format.PLAIN_TEXT, source.format());
    }

    @Test
    void whatOverwhelmsIsRefusedOrReadInTime() {
        String many = "<html>" + "<b>".repeat(300_000) + "正文";
        String wide = "<html><table><tr>" + "<td colspan=1000>a</td>".repeat(500) + "</table>";
        String deep = "<html>" + "<div>".repeat(20_000) + "正文";
        String attributes = "<html><p " + "a b c ".repeat(400_000) + ">正文";
        assertTimeout(Duration.ofSeconds(10), () -> {
            assertEquals(Reason.TOO_LARGE, reason(many));
            assertEquals(Reason.TOO_LARGE, reason(wide));
            assertEquals("正文\n", read(deep).text());
            assertEquals("正文\n", read(attributes).text());
            assertEquals(Reason.TOO_LARGE, reason("<html>" + "正".repeat(6 * 1024 * 1024)));
        });
    }

    @Test
    void theHeadAndFootThatAnOfficeProgramWritesAreTold() {
        SourceText source = read("<body><div title=\"header\"><p>页眉</p></div><p>正文</p><div title=footer>- 1 -</div>");
        assertEquals("正文\n", source.text());
        assertEquals(List.of(new LeftOut(Kind.HEADER, "页眉"), new LeftOut(Kind.FOOTER, "- 1 -")), source.leftOut());
    }

    @Test
    void aPageWithoutAWordIsEmpty() {
        assertEquals(Reason.EMPTY, reason("<html><body><img src='a.png'><script>1</script></body></html>"));
        assertTrue(reason("<html>") == Reason.EMPTY);
    }

    private static SourceText read(String page) {
        String html = page.startsWith("<body") ? "<html>" + page : page;
        return new DocumentReader().read(html.getBytes(StandardCharsets.UTF_8), "page.html");
    }

    private static Reason reason(String page) {
        return assertThrows(UnreadableDocument.class, () -> read(page)).reason();
    }

    private static List<String> paragraphs(SourceText source) {
        return source.blocks().stream().map(block -> ((Paragraph) block).text()).toList();
    }

    private static List<String> texts(Table table, int row) {
        return table.grid().get(row).stream().map(Table.Cell::text).toList();
    }
}
