package dev.zeren.document;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes one sheet from top to bottom: a title over all columns if there is one, the header, which stays in sight and is
 * repeated on every printed page, and rows.
 */
public final class SheetWriter {

    /** The most characters a cell holds. */
    private static final int LONGEST = 32_767;

    private static final int ROWS_HELD = 200;
    private static final String TEXT = "@";
    private static final String FACE = "宋体";

    private final Worksheet sheet;
    private final List<SheetColumn> columns;
    private int row;
    private boolean headed;

    SheetWriter(Worksheet sheet, List<SheetColumn> columns) {
        this.sheet = sheet;
        this.columns = List.copyOf(columns);
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, columns.get(i).width());
        }
        sheet.pageOrientation("landscape");
        sheet.paperSize(org.dhatim.fastexcel.PaperSize.A4_PAPER);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 999);
    }

    /** Writes a title in a cell merged over all columns; before the first row. */
    public void title(String text) {
        text(row, 0, text);
        style(row, 0).bold().fontSize(16).horizontalAlignment("center").set();
        if (columns.size() > 1) {
            sheet.range(row, 0, row, columns.size() - 1).merge();
        }
        row++;
    }

    private void head() {
        for (int i = 0; i < columns.size(); i++) {
            text(row, i, columns.get(i).heading());
            bordered(row, i)
                    .bold()
                    .fillColor("E7E6E6")
                    .horizontalAlignment("center")
                    .set();
        }
        sheet.repeatRows(row);
        row++;
        sheet.freezePane(0, row);
        headed = true;
    }

    /**
     * Writes a row.
     *
     * @param cells one for each column: a {@link Number}, a text, or null; a text longer than the 32,767 characters that a
     *     cell can hold ends in …
     */
    public void row(List<?> cells) throws IOException {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "a row has " + cells.size() + " cells for " + columns.size() + " columns");
        }
        if (!headed) {
            head();
        }
        for (int i = 0; i < cells.size(); i++) {
            cell(i, cells.get(i));
        }
        row++;
        if (row % ROWS_HELD == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, Object content) {
        if (content instanceof Number number) {
            sheet.value(row, column, number);
        } else if (content != null) {
            text(row, column, content.toString());
        }
        StyleSetter style = bordered(row, column)
                .horizontalAlignment(columns.get(column).alignment().value());
        // Also after somebody has edited the cell it stays a text.
        (content instanceof Number ? style : style.format(TEXT)).set();
    }

    /** An inline string: the program that opens the file does not calculate it. */
    private void text(int at, int column, String text) {
        String printable = OfficeParts.printable(text);
        sheet.inlineString(at, column, printable.length() <= LONGEST ? printable : cut(printable));
    }

    private static String cut(String text) {
        int end = LONGEST - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private StyleSetter bordered(int at, int column) {
        return style(at, column).borderStyle(BorderStyle.THIN);
    }

    private StyleSetter style(int at, int column) {
        return sheet.style(at, column).fontName(FACE).wrapText(true).verticalAlignment("center");
    }

    void end() throws IOException {
        if (!headed) {
            head();
        }
        sheet.finish();
    }
}
