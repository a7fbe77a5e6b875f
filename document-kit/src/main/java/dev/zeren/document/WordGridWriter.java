package dev.zeren.document;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Writes one table with merged cells over the whole width of the text. */
final class WordGridWriter {

    /** A column has room for at least so many characters and needs no more than so many, against the others. */
    private static final int NARROWEST = 3;

    private static final int WIDEST = 24;

    private final WordXml xml;
    private final WordGrid grid;
    private final List<Integer> widths;

    WordGridWriter(WordXml xml, WordGrid grid) {
        this.xml = xml;
        this.grid = grid;
        this.widths = WordTableWriter.widths(weights(grid));
    }

    /** The longest line of each column, told by the cells that stand in no other. */
    private static List<Integer> weights(WordGrid grid) {
        int[] longest = new int[grid.columns()];
        for (List<WordGrid.Cell> row : grid.rows()) {
            for (WordGrid.Cell cell : row) {
                if (cell.columnSpan() == 1) {
                    int line =
                            cell.text().lines().mapToInt(String::length).max().orElse(0);
                    longest[cell.column()] = Math.max(longest[cell.column()], line);
                }
            }
        }
        List<Integer> weights = new ArrayList<>();
        for (int line : longest) {
            weights.add(Math.min(WIDEST, Math.max(NARROWEST, line)));
        }
        return weights;
    }

    void write() throws XMLStreamException {
        xml.start("tbl");
        WordTableWriter.properties(xml, widths);
        // By column, the cell that goes on below the row in which it began.
        WordGrid.Cell[] open = new WordGrid.Cell[grid.columns()];
        int[] left = new int[grid.columns()];
        for (int row = 0; row < grid.rows().size(); row++) {
            row(row, open, left);
        }
        xml.end();
    }

    private void row(int row, WordGrid.Cell[] open, int[] left) throws XMLStreamException {
        boolean head = row < grid.headRows();
        xml.start("tr");
        xml.start("trPr");
        xml.empty("cantSplit");
        if (head) {
            xml.empty("tblHeader");
        }
        xml.end();
        for (WordGrid.Cell cell : grid.rows().get(row)) {
            open[cell.column()] = cell;
            left[cell.column()] = cell.rowSpan();
        }
        int column = 0;
        while (column < grid.columns()) {
            WordGrid.Cell cell = open[column];
            cell(cell, head, left[column] < cell.rowSpan());
            left[column]--;
            column += cell.columnSpan();
        }
        xml.end();
    }

    private void cell(WordGrid.Cell cell, boolean head, boolean goesOn) throws XMLStreamException {
        xml.start("tc");
        xml.start("tcPr");
        int end = cell.column() + cell.columnSpan();
        xml.measure(
                "tcW",
                widths.subList(cell.column(), end).stream()
                        .mapToInt(Integer::intValue)
                        .sum());
        if (cell.columnSpan() > 1) {
            xml.value("gridSpan", Integer.toString(cell.columnSpan()));
        }
        if (cell.rowSpan() > 1) {
            xml.value("vMerge", goesOn ? "continue" : "restart");
        }
        xml.value("vAlign", "center");
        xml.end();
        boolean whole = head || cell.columnSpan() == grid.columns();
        xml.paragraph(whole ? "TableHead" : "TableText", whole ? null : Alignment.LEFT, goesOn ? "" : cell.text());
        xml.end();
    }
}
