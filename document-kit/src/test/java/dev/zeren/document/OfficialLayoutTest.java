package dev.zeren.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The measures of GB/T 9704-2012 in what is written, each from millimetres or points. */
class OfficialLayoutTest {

    private static final double TWIPS_PER_MM = 1440 / 25.4;

    private final byte[] file = WordDocument.titled("临禾区教育局关于做好工作的通知")
            .heading(1, "一、强化党建")
            .heading(2, "（一）夯实基础")
            .heading(3, "1.落实制度")
            .runIn(3, "2.做好工作。", "按期完成。")
            .issued("临禾区教育局", "2026年3月6日")
            .build()
            .toBytes();
    private final Element body = part("word/document.xml");
    private final Element styles = part("word/styles.xml");

    @Test
    void theTextAreaIs156By225MillimetresOnA4With37Above28Left() {
        Element size = one(body, "w:pgSz");
        Element margin = one(body, "w:pgMar");
        assertEquals(210, mm(size, "w:w"), 0.05);
        assertEquals(297, mm(size, "w:h"), 0.05);
        assertEquals(37, mm(margin, "w:top"), 0.05);
        assertEquals(28, mm(margin, "w:left"), 0.05);
        assertEquals(156, mm(size, "w:w") - mm(margin, "w:left") - mm(margin, "w:right"), 0.05);
        assertEquals(225, mm(size, "w:h") - mm(margin, "w:top") - mm(margin, "w:bottom"), 0.05);
    }

    @Test
    void theGridHolds22LinesOf28CharactersAndNotOneMore() {
        Element grid = one(body, "w:docGrid");
        assertEquals("linesAndChars", grid.getAttribute("w:type"));
        double lines = 225 * TWIPS_PER_MM / number(grid, "w:linePitch");
        assertTrue(lines >= 22 && lines < 22.1, lines + " lines");
        double pitch = 16 + number(grid, "w:charSpace") / 4096.0;
        double characters = 156 * TWIPS_PER_MM / 20 / pitch;
        assertTrue(characters >= 28 && characters < 28.01, characters + " characters");
        assertEquals(
                grid.getAttribute("w:linePitch"),
                one(style("Normal"), "w:spacing").getAttribute("w:line"));
    }

    @Test
    void everyPartOfTheTextHasTheFaceAndSizeOfTheStandard() {
        assertFace("Title", "方正小标宋简体", 22);
        assertEquals("center", one(style("Title"), "w:jc").getAttribute("w:val"));
        Element defaults = one(styles, "w:rPrDefault");
        assertEquals("仿宋_GB2312", one(defaults, "w:rFonts").getAttribute("w:eastAsia"));
        assertEquals(2 * 16, number(one(defaults, "w:sz"), "w:val"));
        assertFace("Heading1", "黑体", 16);
        assertFace("Heading2", "楷体_GB2312", 16);
        assertEquals(1, style("Heading3").getElementsByTagName("w:b").getLength());
        assertEquals(0, style("Heading3").getElementsByTagName("w:rFonts").getLength());
        assertFace("Footer", "宋体", 14);
        for (int level = 1; level <= 3; level++) {
            assertEquals(level - 1, number(one(style("Heading" + level), "w:outlineLvl"), "w:val"));
        }
        for (String indented : List.of("BodyText", "Heading1", "Heading2", "Heading3")) {
            assertEquals(200, number(one(style(indented), "w:ind"), "w:firstLineChars"), indented);
        }
    }

    @Test
    void aFaceThatIsNotInstalledHasAFallback() {
        Element fonts = part("word/fontTable.xml");
        Element title = element(fonts, "w:font", "w:name", "方正小标宋简体");
        assertEquals("宋体", one(title, "w:altName").getAttribute("w:val"));
    }

    @Test
    void pageNumbersStandAtTheOuterEdge() {
        assertEquals(
                1,
                part("word/settings.xml")
                        .getElementsByTagName("w:evenAndOddHeaders")
                        .getLength());
        assertEquals("right", one(part("word/footer1.xml"), "w:jc").getAttribute("w:val"));
        assertEquals("left", one(part("word/footer2.xml"), "w:jc").getAttribute("w:val"));
        assertEquals(
                "— 1 —",
                part("word/footer1.xml")
                        .getTextContent()
                        .replace("PAGE", "")
                        .replaceAll("\\s+", " ")
                        .strip());
    }

    @Test
    void aHeadingThatRunsIntoItsTextIsATextWithAHeadingsFace() {
        Element paragraph = (Element) body.getElementsByTagName("w:p").item(4);
        assertEquals("BodyText", one(paragraph, "w:pStyle").getAttribute("w:val"));
        assertEquals("Heading3Char", one(paragraph, "w:rStyle").getAttribute("w:val"));
        assertEquals("2.做好工作。按期完成。", paragraph.getTextContent());
    }

    @Test
    void theDateBeginsTwoCharactersRightOfTheSignature() {
        // 临禾区教育局: 6 characters; 2026年3月6日: 3 of them and 6 halves.
        assertEquals(List.of(200, 0), blanks("临禾区教育局", "2026年3月6日"));
        assertEquals(List.of(200, 200), blanks("临禾区教育体育局", "2026年3月6日"));
    }

    @Test
    void aDateThatIsLongerThanTheSignatureStaysTwoCharactersFromTheEdge() {
        // 教育局: 3 characters; 2026年12月16日: 7.
        assertEquals(List.of(800, 200), blanks("教育局", "2026年12月16日"));
    }

    @Test
    void aDateWithoutSignatureStandsFourCharactersFromTheEdge() {
        assertEquals(400, new WordDocument.Issue(null, "2026年3月6日").dateBlank());
        Element paragraph = (Element) body.getElementsByTagName("w:p").item(7);
        assertEquals("0", one(paragraph, "w:ind").getAttribute("w:rightChars"));
        assertEquals("right", one(paragraph, "w:jc").getAttribute("w:val"));
    }

    private static List<Integer> blanks(String signature, String date) {
        var issue = new WordDocument.Issue(signature, date);
        return List.of(issue.signatureBlank(), issue.dateBlank());
    }

    private void assertFace(String style, String face, int points) {
        assertEquals(face, one(style(style), "w:rFonts").getAttribute("w:eastAsia"), style);
        var sizes = style(style).getElementsByTagName("w:sz");
        Element size = sizes.getLength() > 0 ? (Element) sizes.item(0) : one(styles, "w:sz");
        assertEquals(2 * points, number(size, "w:val"), style);
    }

    private Element style(String id) {
        return element(styles, "w:style", "w:styleId", id);
    }

    private static Element element(Element parent, String name, String attribute, String value) {
        var all = parent.getElementsByTagName(name);
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (element.getAttribute(attribute).equals(value)) {
                return element;
            }
        }
        throw new AssertionError("no " + name + " " + value);
    }

    private static Element one(Element parent, String name) {
        return (Element) parent.getElementsByTagName(name).item(0);
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(element.getAttribute(attribute));
    }

    private static double mm(Element element, String attribute) {
        return number(element, attribute) / TWIPS_PER_MM;
    }

    private Element part(String name) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    Document read = DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(zip.readAllBytes()));
                    return read.getDocumentElement();
                }
            }
        } catch (IOException | org.xml.sax.SAXException | javax.xml.parsers.ParserConfigurationException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("no part " + name);
    }
}
