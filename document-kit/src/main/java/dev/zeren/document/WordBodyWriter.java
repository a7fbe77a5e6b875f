package dev.zeren.document;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the main part of a .docx. */
final class WordBodyWriter {

    private final WordXml xml;

    WordBodyWriter(XMLStreamWriter xml) {
        this.xml = new WordXml(xml);
    }

    void write(WordDocument document) throws XMLStreamException {
        xml.startDocument();
        xml.start("body");
        boolean afterTable = false;
        for (WordDocument.Element element : document.elements()) {
            afterTable = element instanceof WordDocument.Grid || element instanceof WordDocument.Merged;
            write(element);
        }
        if (afterTable) {
            // Word wants a paragraph after the last table; a small one does not start a page of its own.
            xml.paragraph("TableText", null, "");
        }
        page();
        xml.endDocument();
    }

    private void write(WordDocument.Element element) throws XMLStreamException {
        if (element instanceof WordDocument.Title title) {
            xml.paragraph("Title", null, title.text());
        } else if (element instanceof WordDocument.Heading heading) {
            xml.paragraph("Heading" + heading.level(), null, heading.text());
        } else if (element instanceof WordDocument.RunIn runIn) {
            runIn(runIn);
        } else if (element instanceof WordDocument.Text text) {
            xml.paragraph(
                    text.indented() ? "BodyText" : "Normal", text.indented() ? null : text.alignment(), text.text());
        } else if (element instanceof WordDocument.Issue issue) {
            issue(issue);
        } else if (element instanceof WordDocument.Grid grid) {
            new WordTableWriter(xml, grid.table()).write();
        } else if (element instanceof WordDocument.Merged merged) {
            new WordGridWriter(xml, merged.grid()).write();
        }
    }

    /** The paragraph is one of text, or Word's outline would hold the text as well; its head bears the heading's face. */
    private void runIn(WordDocument.RunIn runIn) throws XMLStreamException {
        xml.start("p");
        xml.start("pPr");
        xml.value("pStyle", "BodyText");
        xml.end();
        xml.run("Heading" + runIn.level() + "Char", runIn.heading());
        xml.run(null, runIn.text());
        xml.end();
    }

    private void issue(WordDocument.Issue issue) throws XMLStreamException {
        xml.paragraph("Normal", null, "");
        if (issue.signature() != null) {
            right(issue.signature(), issue.signatureBlank());
        }
        right(issue.date(), issue.dateBlank());
    }

    /** @param blank left free at the right edge, in hundredths of a character */
    private void right(String text, int blank) throws XMLStreamException {
        xml.start("p");
        xml.start("pPr");
        xml.value("pStyle", "Normal");
        // Or Word would put a quarter of a character between a digit and 年, and the place would not be where it is
        // counted.
        xml.value("autoSpaceDE", "0");
        xml.value("autoSpaceDN", "0");
        xml.empty("ind");
        xml.attribute("rightChars", blank);
        // For programs that do not count in characters.
        xml.attribute("right", OfficialPage.TEXT_WIDTH * blank / (100 * OfficialPage.CHARACTERS));
        xml.value("jc", Alignment.RIGHT.value());
        xml.end();
        xml.run(null, text);
        xml.end();
    }

    private void page() throws XMLStreamException {
        xml.start("sectPr");
        xml.footer("default", "rIdFooterOdd");
        xml.footer("even", "rIdFooterEven");
        xml.empty("pgSz");
        xml.attribute("w", OfficialPage.WIDTH);
        xml.attribute("h", OfficialPage.HEIGHT);
        xml.empty("pgMar");
        xml.attribute("top", OfficialPage.TOP);
        xml.attribute("right", OfficialPage.RIGHT);
        xml.attribute("bottom", OfficialPage.BOTTOM);
        xml.attribute("left", OfficialPage.LEFT);
        xml.attribute("header", 851);
        // The page number stands 7 mm below the text area (7.5).
        xml.attribute("footer", 1304);
        xml.attribute("gutter", 0);
        xml.empty("docGrid");
        xml.attribute("type", "linesAndChars");
        xml.attribute("linePitch", OfficialPage.LINE_PITCH);
        xml.attribute("charSpace", OfficialPage.CHARACTER_SPACE);
        xml.end();
    }
}
