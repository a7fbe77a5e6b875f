package dev.zeren.document;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the main part of a .docx. Measures are twentieths of a point (twips): 1 mm is 56.7 of them. */
final class WordBodyWriter {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    /** 156 mm, GB/T 9704-2012, 5.2.1. */
    private static final int TEXT_WIDTH = 8844;

    private final XMLStreamWriter xml;

    WordBodyWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    void write(WordDocument document) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("w", "document", W);
        xml.writeNamespace("w", W);
        xml.writeNamespace("r", R);
        start("body");
        paragraph("Title", null, document.title());
        boolean afterTable = false;
        for (WordDocument.Element element : document.elements()) {
            afterTable = element instanceof WordDocument.Grid;
            write(element);
        }
        if (afterTable) {
            // Word wants a paragraph after the last table; a small one does not start a page of its own.
            paragraph("TableText", null, "");
        }
        page();
        xml.writeEndDocument();
    }

    private void write(WordDocument.Element element) throws XMLStreamException {
        if (element instanceof WordDocument.Heading heading) {
            paragraph("Heading" + heading.level(), null, heading.text());
        } else if (element instanceof WordDocument.Text text) {
            paragraph(text.indented() ? "BodyText" : "Normal", text.indented() ? null : text.alignment(), text.text());
        } else if (element instanceof WordDocument.Grid grid) {
            table(grid.table());
        }
    }

    private void paragraph(String style, Alignment alignment, String text) throws XMLStreamException {
        start("p");
        start("pPr");
        value("pStyle", style);
        if (alignment != null) {
            value("jc", alignment.value());
        }
        end();
        if (!text.isEmpty()) {
            start("r");
            words(printable(text));
            end();
        }
        end();
    }

    /** Line feeds and tabs are elements, not characters. */
    private void words(String text) throws XMLStreamException {
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean mark = i < text.length() && (text.charAt(i) == '\n' || text.charAt(i) == '\t');
            if (!mark && i < text.length()) {
                continue;
            }
            if (i > from) {
                start("t");
                xml.writeAttribute("xml:space", "preserve");
                xml.writeCharacters(text.substring(from, i));
                end();
            }
            if (mark) {
                xml.writeEmptyElement("w", text.charAt(i) == '\n' ? "br" : "tab", W);
            }
            from = i + 1;
        }
    }

    private void table(WordTable table) throws XMLStreamException {
        List<Integer> widths = widths(table);
        start("tbl");
        start("tblPr");
        measure("tblW", TEXT_WIDTH);
        value("jc", "center");
        start("tblBorders");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            xml.writeEmptyElement("w", side, W);
            attribute("val", "single");
            attribute("sz", "4");
            attribute("space", "0");
            attribute("color", "auto");
        }
        end();
        xml.writeEmptyElement("w", "tblLayout", W);
        attribute("type", "fixed");
        end();
        start("tblGrid");
        for (int width : widths) {
            xml.writeEmptyElement("w", "gridCol", W);
            attribute("w", Integer.toString(width));
        }
        end();
        row(table.columns().stream().map(WordTable.Column::heading).toList(), true, true, table.columns(), widths);
        for (WordTable.Row row : table.rows()) {
            row(row.cells(), false, row.total(), table.columns(), widths);
        }
        end();
    }

    private void row(
            List<String> cells, boolean header, boolean strong, List<WordTable.Column> columns, List<Integer> widths)
            throws XMLStreamException {
        start("tr");
        start("trPr");
        xml.writeEmptyElement("w", "cantSplit", W);
        if (header) {
            xml.writeEmptyElement("w", "tblHeader", W);
        }
        end();
        for (int i = 0; i < cells.size(); i++) {
            start("tc");
            start("tcPr");
            measure("tcW", widths.get(i));
            value("vAlign", "center");
            end();
            paragraph(
                    strong ? "TableHead" : "TableText",
                    header ? null : columns.get(i).alignment(),
                    cells.get(i));
            end();
        }
        end();
    }

    /** The text width shared out by weight; what rounding leaves goes to the last column. */
    private static List<Integer> widths(WordTable table) {
        int weights =
                table.columns().stream().mapToInt(WordTable.Column::weight).sum();
        List<Integer> widths = new ArrayList<>();
        int left = TEXT_WIDTH;
        for (WordTable.Column column : table.columns()) {
            int width = widths.size() == table.columns().size() - 1 ? left : TEXT_WIDTH * column.weight() / weights;
            widths.add(width);
            left -= width;
        }
        return widths;
    }

    /** A4 with 37 mm above and 28 mm left of the text area, 156 mm × 225 mm (GB/T 9704-2012, 5.1 and 5.2.1). */
    private void page() throws XMLStreamException {
        start("sectPr");
        footer("default", "rIdFooterOdd");
        footer("even", "rIdFooterEven");
        xml.writeEmptyElement("w", "pgSz", W);
        attribute("w", "11906");
        attribute("h", "16838");
        xml.writeEmptyElement("w", "pgMar", W);
        attribute("top", "2098");
        attribute("right", "1474");
        attribute("bottom", "1984");
        attribute("left", "1588");
        attribute("header", "851");
        // The page number stands 7 mm below the text area (7.5).
        attribute("footer", "1304");
        attribute("gutter", "0");
        end();
    }

    private void footer(String type, String id) throws XMLStreamException {
        xml.writeEmptyElement("w", "footerReference", W);
        attribute("type", type);
        xml.writeAttribute("r", R, "id", id);
    }

    private void measure(String name, int twips) throws XMLStreamException {
        xml.writeEmptyElement("w", name, W);
        attribute("w", Integer.toString(twips));
        attribute("type", "dxa");
    }

    private void value(String name, String value) throws XMLStreamException {
        xml.writeEmptyElement("w", name, W);
        attribute("val", value);
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute("w", W, name, value);
    }

    private void start(String name) throws XMLStreamException {
        xml.writeStartElement("w", name, W);
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    /** XML 1.0 has no place for most control characters and for half a surrogate pair; they become U+FFFD. */
    static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> {
            boolean allowed =
                    c == '\t' || c == '\n' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c > 0xFFFF;
            printable.appendCodePoint(allowed ? c : 0xFFFD);
        });
        return printable.toString();
    }
}
