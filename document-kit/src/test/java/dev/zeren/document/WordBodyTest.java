package dev.zeren.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.zeren.document.LeftOut.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordBodyTest {

    @Test
    void runsTabsAndBreaksMakeOneParagraph() {
        assertText(
                "安 平\t科长\n第二行‑末\n",
                "<w:p>" + run("<w:t xml:space=\"preserve\">安 </w:t>") + run("<w:t>平</w:t><w:tab/><w:t>科长</w:t><w:br/>")
                        + run("<w:t>第二行</w:t><w:noBreakHyphen/><w:t>末</w:t><w:softHyphen/>") + "</w:p>");
    }

    @Test
    void blanksAtTheEdgeOfARunCountOnlyWhenPreserved() {
        assertText(
                "甲乙 丙\n", "<w:p>" + run("<w:t> 甲\n</w:t>") + run("<w:t xml:space=\"preserve\">乙 丙</w:t>") + "</w:p>");
    }

    @Test
    void trackedChangesReadAsAccepted() {
        assertText(
                "留下新增搬来\n",
                "<w:p>" + run("<w:t>留下</w:t>") + "<w:ins>" + run("<w:t>新增</w:t>") + "</w:ins><w:del>"
                        + run("<w:delText>删去</w:delText>") + "</w:del><w:moveFrom>" + run("<w:t>搬走</w:t>")
                        + "</w:moveFrom><w:moveTo>" + run("<w:t>搬来</w:t>") + "</w:moveTo></w:p>");
    }

    @Test
    void aDeletedParagraphEndJoinsTheNextParagraph() {
        assertText(
                "前半后半\n另段\n",
                "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("<w:t>前半</w:t>") + "</w:p><w:p>"
                        + run("<w:t>后半</w:t>") + "</w:p><w:p>" + run("<w:t>另段</w:t>") + "</w:p>");
        assertText(
                "甲\n末\n",
                "<w:p>" + run("<w:t>甲</w:t>") + "</w:p><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
                        + run("<w:t>末</w:t>") + "</w:p>");
    }

    @Test
    void linksControlsAndSmartTagsShowTheirText() {
        assertText(
                "链接控件标记\n块级\n",
                "<w:p><w:hyperlink>" + run("<w:t>链接</w:t>") + "</w:hyperlink><w:sdt><w:sdtPr><w:alias/></w:sdtPr>"
                        + "<w:sdtContent>" + run("<w:t>控件</w:t>") + "</w:sdtContent></w:sdt><w:smartTag>"
                        + run("<w:t>标记</w:t>") + "</w:smartTag></w:p><w:sdt><w:sdtContent><w:p>" + run("<w:t>块级</w:t>")
                        + "</w:p></w:sdtContent></w:sdt>");
    }

    @Test
    void hiddenTextIsNotRead() {
        assertText(
                "看得见\n",
                "<w:p>" + run("<w:rPr><w:vanish/></w:rPr><w:t>看不见</w:t>")
                        + run("<w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>看得见</w:t>") + "</w:p>");
    }

    @Test
    void aFieldShowsItsResultButAPageNumberIsNoText() {
        assertText("见二、\n", "<w:p>" + run("<w:t>见</w:t>") + field(" REF x ", "二、") + "</w:p>");
        assertText("第页\n", "<w:p>" + run("<w:t>第</w:t>") + field("PAGE", "6") + run("<w:t>页</w:t>") + "</w:p>");
        assertText(
                "共页\n",
                "<w:p>" + run("<w:t>共</w:t>") + "<w:fldSimple w:instr=\" NUMPAGES \">" + run("<w:t>9</w:t>")
                        + "</w:fldSimple>" + run("<w:t>页</w:t>") + "</w:p>");
    }

    @Test
    void aFieldThatNeverEndsSwallowsNoMoreThanItsParagraph() {
        assertText(
                "甲\n乙\n",
                "<w:p>" + run("<w:t>甲</w:t><w:fldChar w:fldCharType=\"begin\"/>")
                        + run("<w:instrText>PAGE</w:instrText><w:t>丢</w:t>") + "</w:p><w:p>" + run("<w:t>乙</w:t>")
                        + "</w:p>");
    }

    @Test
    void aTextBoxIsReadOnceAfterItsParagraph() {
        String mc = "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
        String box = "<w:txbxContent><w:p>" + run("<w:t>框内</w:t>") + "</w:p></w:txbxContent>";
        assertText(
                "正文\n框内\n",
                "<w:p>"
                        + run("<mc:AlternateContent " + mc + "><mc:Choice><w:drawing><x>" + box
                                + "</x></w:drawing></mc:Choice>" + "<mc:Fallback><w:pict>" + box
                                + "</w:pict></mc:Fallback></mc:AlternateContent><w:t>正文</w:t>")
                        + "</w:p>");
    }

    @Test
    void theStrictNamespaceIsReadAsWell() {
        SourceText source = Docx.body("")
                .entry(
                        Docx.DOCUMENT,
                        "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body><w:p>"
                                + run("<w:t>正文</w:t>") + "</w:p></w:body></w:document>")
                .read();
        assertEquals("正文\n", source.text());
    }

    @Test
    void aPartMayBeInUtf16() {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><w:document " + Docx.W + "><w:body><w:p>"
                + run("<w:t>正文</w:t>") + "</w:p></w:body></w:document>";
        assertEquals(
                "正文\n",
                Docx.body("")
                        .entry(Docx.DOCUMENT, xml.getBytes(StandardCharsets.UTF_16))
                        .read()
                        .text());
        assertEquals(
                "正文\n",
                Docx.body("")
                        .entry(Docx.DOCUMENT, "\uFEFF" + xml.replace("UTF-16", "UTF-8"))
                        .read()
                        .text());
    }

    @Test
    void aTableKeepsItsRowsAndCellsWithTheirPlaces() {
        SourceText source = Docx.body("<w:p>" + run("<w:t>前</w:t>") + "</w:p><w:tbl><w:tblPr/>"
                        + row("", cell("任务"), cell("分值"))
                        + row(
                                "",
                                cell("一"),
                                "<w:tc><w:p>" + run("<w:t>10</w:t>") + "</w:p><w:p>" + run("<w:t>分</w:t>")
                                        + "</w:p></w:tc>")
                        + row("<w:trPr><w:del/></w:trPr>", cell("删"), cell("去"))
                        + "</w:tbl><w:p>" + run("<w:t>后</w:t>") + "</w:p>")
                .read();

        assertEquals("前\n任务\t分值\n一\t10\n分\n后\n", source.text());
        Table table = assertInstanceOf(Table.class, source.blocks().get(1));
        assertEquals(2, table.rows().size());
        Table.Cell last = table.rows().get(1).cells().get(1);
        assertEquals("10\n分", last.text());
        assertEquals(last.text(), source.at(last.at()));
        assertEquals(3, last.at().line());
        assertEquals(5, source.blocks().get(2).at().line());
    }

    @Test
    void aTableInsideACellBecomesTextOfTheCell() {
        SourceText source = Docx.body("<w:tbl>"
                        + row("", "<w:tc><w:p/><w:tbl>" + row("", cell("内"), cell("层")) + "</w:tbl><w:p/></w:tc>")
                        + "</w:tbl>")
                .read();
        assertEquals("内\t层\n", source.text());
    }

    @Test
    void whatIsLeftOutIsTold() {
        SourceText source = Docx.body("<w:p>" + run("<w:t>留下</w:t>") + "<w:del>" + run("<w:delText>删</w:delText>")
                        + run("<w:delText>去</w:delText>") + "</w:del><w:moveFrom>" + run("<w:t>搬走</w:t>")
                        + "</w:moveFrom>" + run("<w:rPr><w:vanish/></w:rPr><w:t>看不见</w:t>") + field("PAGE", "6")
                        + "</w:p>")
                .read();
        assertEquals("留下\n", source.text());
        assertEquals(
                List.of(
                        new LeftOut(Kind.DELETED_REVISION, "删去"),
                        new LeftOut(Kind.MOVED_AWAY, "搬走"),
                        new LeftOut(Kind.HIDDEN, "看不见"),
                        new LeftOut(Kind.PAGE_MARK, "6")),
                source.leftOut());
    }

    @Test
    void headsFeetNotesAndCommentsAreToldAndNotRead() {
        String head = "<w:hdr " + Docx.W + "><w:p>" + run("<w:t>临河区教育局</w:t>") + "</w:p></w:hdr>";
        String notes = "<w:footnotes " + Docx.W + "><w:footnote><w:p/></w:footnote><w:footnote><w:p>"
                + run("<w:t>注一</w:t>") + "</w:p></w:footnote></w:footnotes>";
        SourceText source = Docx.body("<w:p>" + run("<w:t>正文</w:t><w:footnoteReference/>") + "</w:p>")
                .entry("word/header1.xml", head)
                .entry("word/header2.xml", head)
                .entry("word/footnotes.xml", notes)
                .entry(
                        Docx.DOCUMENT_RELATIONSHIPS,
                        Docx.relationships(Docx.relationship("r1", "header", "header1.xml")
                                + Docx.relationship("r2", "header", "header2.xml")
                                + Docx.relationship("r3", "footnotes", "footnotes.xml")
                                + Docx.relationship("r4", "comments", "missing.xml")))
                .read();
        assertEquals("正文\n", source.text());
        assertEquals(List.of(new LeftOut(Kind.HEADER, "临河区教育局"), new LeftOut(Kind.FOOTNOTE, "注一")), source.leftOut());
    }

    @Test
    void aHeadingIsKnownByItsOwnLevelByItsStyleAndByWhatTheStyleIsBasedOn() {
        String styles = style("a1", "heading 1", "")
                + style("b", "区级标题", "<w:basedOn w:val=\"a1\"/>")
                + style("c", "样式三", "<w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr>")
                + style("t", "Title", "");
        String body = styled("a1", "")
                + styled("b", "")
                + styled("c", "")
                + styled("t", "")
                + styled("a1", "<w:outlineLvl w:val=\"9\"/>")
                + styled("t", "<w:outlineLvl w:val=\"0\"/>")
                + styled("无此样式", "");
        SourceText source = Docx.body(body).styles(styles).read();
        assertEquals(
                List.of(1, 1, 3, 0, 0, 1, 0),
                source.blocks().stream()
                        .map(block -> ((Paragraph) block).headingLevel())
                        .toList());
    }

    @Test
    void aStyleCanHideItsText() {
        SourceText source = Docx.body("<w:p>" + run("<w:t>见</w:t>")
                        + run("<w:rPr><w:rStyle w:val=\"h\"/></w:rPr><w:t>藏</w:t>") + "</w:p>")
                .styles("<w:style w:type=\"character\" w:styleId=\"h\"><w:rPr><w:vanish/></w:rPr></w:style>")
                .read();
        assertEquals("见\n", source.text());
        assertEquals(List.of(new LeftOut(Kind.HIDDEN, "藏")), source.leftOut());
    }

    @Test
    void ofSeveralAlternativesTheFirstIsRead() {
        String mc = "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
        assertText(
                "甲\n",
                "<mc:AlternateContent " + mc + "><mc:Choice><w:p>" + run("<w:t>甲</w:t>")
                        + "</w:p></mc:Choice><mc:Choice><w:p>" + run("<w:t>乙</w:t>")
                        + "</w:p></mc:Choice><mc:Fallback><w:p>" + run("<w:t>丙</w:t>")
                        + "</w:p></mc:Fallback></mc:AlternateContent>");
        assertText(
                "丙\n",
                "<w:p><mc:AlternateContent " + mc + "><mc:Fallback>" + run("<w:t>丙</w:t>")
                        + "</mc:Fallback></mc:AlternateContent></w:p>");
    }

    @Test
    void aTableInATextBoxIsATable() {
        SourceText source = Docx.body("<w:p>"
                        + run("<w:t>正文</w:t><w:pict><w:txbxContent><w:tbl>"
                                + row("", cell("甲"), cell("乙")) + "</w:tbl><w:p>" + run("<w:t>框内</w:t>")
                                + "</w:p></w:txbxContent></w:pict>")
                        + "</w:p>")
                .read();
        assertEquals("正文\n甲\t乙\n框内\n", source.text());
        assertInstanceOf(Table.class, source.blocks().get(1));
    }

    @Test
    void aSignOfAPictureFontIsPrintedAsUnicodeHasIt() {
        assertText(
                "☑✓\n",
                "<w:p>" + run("<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/>")
                        + run("<w:sym w:font=\"Wingdings 2\" w:char=\"F050\"/>") + "</w:p>");
    }

    private static String style(String id, String name, String more) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/>" + more
                + "</w:style>";
    }

    private static String styled(String style, String more) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/>" + more + "</w:pPr>" + run("<w:t>题</w:t>") + "</w:p>";
    }

    @Test
    void emptyParagraphsAreLinesButNoBlocks() {
        SourceText source = Docx.paragraphs("甲", "", "乙").read();
        assertEquals("甲\n\n乙\n", source.text());
        assertEquals(
                List.of(1, 3),
                source.blocks().stream().map(block -> block.at().line()).toList());
    }

    private static String run(String content) {
        return "<w:r>" + content + "</w:r>";
    }

    private static String field(String instruction, String result) {
        return run("<w:fldChar w:fldCharType=\"begin\"/>")
                + run("<w:instrText>" + instruction + "</w:instrText>")
                + run("<w:fldChar w:fldCharType=\"separate\"/>")
                + run("<w:t>" + result + "</w:t>")
                + run("<w:fldChar w:fldCharType=\"end\"/>");
    }

    private static String row(String properties, String... cells) {
        return "<w:tr>" + properties + String.join("", cells) + "</w:tr>";
    }

    private static String cell(String text) {
        return "<w:tc><w:tcPr/><w:p>" + run("<w:t>" + text + "</w:t>") + "</w:p></w:tc>";
    }

    private static void assertText(String text, String body) {
        assertEquals(text, Docx.body(body).read().text());
    }
}
