package dev.zeren.document;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Writes one table over the whole width of the text. */
final class WordTableWriter {

    private final WordXml xml;
    private final WordTable table;
    private final List<Integer> widths;

    WordTableWriter(WordXml xml, WordTable table) {
        this.xml = xml;
        this.table = table;
        this.widths =
                widths(table.columns().stream().map(WordTable.Column::weight).toList());
    }

    void write() throws XMLStreamException {
        xml.start("tbl");
        properties(xml, widths);
        row(table.columns().stream().map(WordTable.Column::heading).toList(), true, true);
        for (WordTable.Row row : table.rows()) {
            row(row.cells(), false, row.total());
        }
        xml.end();
    }

    /** What a table says of itself before its rows. */
    static void properties(WordXml xml, List<Integer> widths) throws XMLStreamException {
        xml.start("tblPr");
        xml.measure("tblW", OfficialPage.TEXT_WIDTH);
        xml.value("jc", "center");
        xml.start("tblBorders");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            xml.value(side, "single");
            xml.attribute("sz", 4);
            xml.attribute("space", 0);
            xml.attribute("color", "auto");
        }
        xml.end();
        xml.empty("tblLayout");
        xml.attribute("type", "fixed");
        xml.end();
        xml.start("tblGrid");
        for (int width : widths) {
            xml.empty("gridCol");
            xml.attribute("w", width);
        }
        xml.end();
    }

    private void row(List<String> cells, boolean header, boolean strong) throws XMLStreamException {
        xml.start("tr");
        xml.start("trPr");
        xml.empty("cantSplit");
        if (header) {
            xml.empty("tblHeader");
        }
        xml.end();
        boolean whole = cells.size() < table.columns().size();
        for (int i = 0; i < cells.size(); i++) {
            xml.start("tc");
            xml.start("tcPr");
            xml.measure("tcW", whole ? OfficialPage.TEXT_WIDTH : widths.get(i));
            if (whole) {
                xml.value("gridSpan", Integer.toString(table.columns().size()));
            }
            xml.value("vAlign", "center");
            xml.end();
            xml.paragraph(
                    strong ? "TableHead" : "TableText",
                    header || whole ? null : table.columns().get(i).alignment(),
                    cells.get(i));
            xml.end();
        }
        xml.end();
    }

    /** The text width shared out by weight; what rounding leaves goes to the last column. */
    static List<Integer> widths(List<Integer> weights) {
        int all = weights.stream().mapToInt(Integer::intValue).sum();
        List<Integer> widths = new ArrayList<>();
        int left = OfficialPage.TEXT_WIDTH;
        for (int weight : weights) {
            boolean last = widths.size() == weights.size() - 1;
            int width = last ? left : OfficialPage.TEXT_WIDTH * weight / all;
            widths.add(width);
            left -= width;
        }
        return widths;
    }
}
