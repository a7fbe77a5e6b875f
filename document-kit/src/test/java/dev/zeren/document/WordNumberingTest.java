package dev.zeren.document;

import static dev.zeren.document.Docx.level;
import static dev.zeren.document.Docx.numbered;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WordNumberingTest {

    private static final String OUTLINE = "<w:abstractNum w:abstractNumId=\"0\">"
            + level(0, "chineseCountingThousand", "%1、")
            + level(1, "chineseCounting", "（%2）")
            + level(2, "decimal", "%3.")
            + "</w:abstractNum>"
            + list(1, 0, "");

    @Test
    void levelsPrintTheirPatternAndStartAnewUnderAHigherOne() {
        assertText(
                "一、甲\n（一）乙\n1.丙\n2.丁\n（二）戊\n1.己\n二、庚\n（一）辛\n",
                numbered(1, 0, "甲")
                        + numbered(1, 1, "乙")
                        + numbered(1, 2, "丙")
                        + numbered(1, 2, "丁")
                        + numbered(1, 1, "戊")
                        + numbered(1, 2, "己")
                        + numbered(1, 0, "庚")
                        + numbered(1, 1, "辛"),
                OUTLINE);
    }

    @Test
    void aLevelThatNeverRestartsRunsThroughTheSections() {
        String lists = "<w:abstractNum w:abstractNumId=\"0\">"
                + level(0, "chineseCounting", "%1、")
                + level(1, "decimal", "%2．").replace("<w:suff", "<w:lvlRestart w:val=\"0\"/><w:suff")
                + "</w:abstractNum>"
                + list(1, 0, "");
        assertText(
                "一、甲\n1．乙\n二、丙\n2．丁\n",
                numbered(1, 0, "甲") + numbered(1, 1, "乙") + numbered(1, 0, "丙") + numbered(1, 1, "丁"),
                lists);
    }

    @Test
    void listsOfOnePatternGoOnCountingUnlessOneSaysWhereItStarts() {
        String lists = "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "decimal", "%1.") + "</w:abstractNum>"
                + list(1, 0, "")
                + list(2, 0, "")
                + list(3, 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"12\"/></w:lvlOverride>");
        assertText(
                "1.甲\n2.乙\n3.丙\n12.丁\n13.戊\n",
                numbered(1, 0, "甲")
                        + numbered(1, 0, "乙")
                        + numbered(2, 0, "丙")
                        + numbered(3, 0, "丁")
                        + numbered(3, 0, "戊"),
                lists);
    }

    @Test
    void aListMayOverrideTheLookOfALevel() {
        String lists = "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "decimal", "%1.") + "</w:abstractNum>"
                + list(1, 0, "<w:lvlOverride w:ilvl=\"0\">" + level(0, "chineseCounting", "第%1条") + "</w:lvlOverride>");
        assertText("第一条甲\n第二条乙\n", numbered(1, 0, "甲") + numbered(1, 0, "乙"), lists);
    }

    @Test
    void aNumberOfSeveralLevelsMayBeLegal() {
        String lists = "<w:abstractNum w:abstractNumId=\"0\">"
                + level(0, "chineseCounting", "%1、")
                + level(1, "decimal", "%1.%2").replace("<w:suff", "<w:isLgl/><w:suff")
                + level(2, "lowerLetter", "%1.%2.%3")
                + "</w:abstractNum>"
                + list(1, 0, "");
        assertText("一、甲\n1.1乙\n一.1.a丙\n", numbered(1, 0, "甲") + numbered(1, 1, "乙") + numbered(1, 2, "丙"), lists);
    }

    @Test
    void whatStandsBetweenNumberAndTextIsPrinted() {
        String lists = "<w:abstractNum w:abstractNumId=\"0\">"
                + level(0, "decimal", "%1.").replace("<w:suff w:val=\"nothing\"/>", "")
                + level(1, "decimal", "%2)").replace("nothing", "space")
                + "</w:abstractNum>"
                + list(1, 0, "");
        assertText("1.\t甲\n1) 乙\n", numbered(1, 0, "甲") + numbered(1, 1, "乙"), lists);
    }

    @Test
    void bulletsPrintAsBullets() {
        String lists = "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "bullet", "\uF0B7") + "</w:abstractNum>"
                + list(1, 0, "");
        assertText("•甲\n•乙\n", numbered(1, 0, "甲") + numbered(1, 0, "乙"), lists);
    }

    @Test
    void aStyleAndWhatItIsBasedOnNumberTheirParagraphs() {
        String styles =
                "<w:style w:type=\"paragraph\" w:styleId=\"Base\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr>"
                        + "</w:pPr></w:style>"
                        + "<w:style w:type=\"paragraph\" w:styleId=\"Task\"><w:basedOn w:val=\"Base\"/><w:pPr><w:numPr>"
                        + "<w:ilvl w:val=\"1\"/></w:numPr></w:pPr></w:style>";
        String body = styled("Base", "甲", "")
                + styled("Task", "乙", "")
                + styled("Task", "丙", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>");
        assertEquals(
                "一、甲\n（一）乙\n丙\n",
                Docx.body(body).styles(styles).numbering(OUTLINE).read().text());
    }

    @Test
    void aLevelMayNameItsStyle() {
        String lists = "<w:abstractNum w:abstractNumId=\"0\">"
                + level(0, "chineseCounting", "%1、").replace("<w:suff", "<w:pStyle w:val=\"H1\"/><w:suff")
                + level(1, "decimal", "%2.").replace("<w:suff", "<w:pStyle w:val=\"H2\"/><w:suff")
                + "</w:abstractNum>"
                + list(1, 0, "");
        String numPr = "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";
        String styles = "<w:style w:type=\"paragraph\" w:styleId=\"H1\">" + numPr
                + "<w:style w:type=\"paragraph\" w:styleId=\"H2\">" + numPr;
        assertEquals(
                "一、甲\n1.乙\n",
                Docx.body(styled("H1", "甲", "") + styled("H2", "乙", ""))
                        .styles(styles)
                        .numbering(lists)
                        .read()
                        .text());
    }

    @Test
    void aListMayBorrowItsLevelsFromANumberingStyle() {
        String lists = "<w:abstractNum w:abstractNumId=\"0\"><w:styleLink w:val=\"L\"/>" + level(0, "decimal", "%1、")
                + "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"L\"/></w:abstractNum>"
                + list(1, 0, "") + list(2, 1, "");
        assertText("1、甲\n2、乙\n", numbered(2, 0, "甲") + numbered(1, 0, "乙"), lists);
    }

    @Test
    void aListThatDoesNotExistNumbersNothing() {
        assertText("甲\n", numbered(9, 0, "甲"), OUTLINE);
        assertText("甲\n", numbered(1, 12, "甲"), OUTLINE);
        assertEquals("甲\n", Docx.body(numbered(1, 0, "甲")).read().text());
    }

    private static String list(int numId, int abstractId, String overrides) {
        return "<w:num w:numId=\"" + numId + "\"><w:abstractNumId w:val=\"" + abstractId + "\"/>" + overrides
                + "</w:num>";
    }

    private static String styled(String style, String text, String properties) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/>" + properties + "</w:pPr><w:r><w:t>" + text
                + "</w:t></w:r></w:p>";
    }

    private static void assertText(String text, String body, String numbering) {
        assertEquals(text, Docx.body(body).numbering(numbering).read().text());
    }
}
