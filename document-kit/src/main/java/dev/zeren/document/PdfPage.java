package dev.zeren.document;

import java.util.List;

/**
 * What one page shows, measured in points from its upper left corner; of a page in two columns its upper part, each column
 * and its lower part are told one after the other as pages of one number.
 *
 * @param number from 1
 * @param width of the page as it is turned; of a column half of it
 * @param height of the page as it is turned
 * @param lines its lines of text from top to bottom, without those that stand in a table
 * @param tables its ruled tables from top to bottom
 */
record PdfPage(int number, float width, float height, List<PdfLine> lines, List<PdfTable> tables) {

    PdfPage {
        lines = List.copyOf(lines);
        tables = List.copyOf(tables);
    }

    boolean isBlank() {
        return lines.isEmpty() && tables.isEmpty();
    }

    PdfPage with(List<PdfLine> others) {
        return new PdfPage(number, width, height, others, tables);
    }
}
