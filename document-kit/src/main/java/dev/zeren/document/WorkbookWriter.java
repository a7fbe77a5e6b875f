package dev.zeren.document;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;

/**
 * Writes an .xlsx sheet by sheet and row by row; what is written is not kept. Every text is a text, whatever it begins
 * with: a workbook written here holds no formula, no macro and no link.
 */
public final class WorkbookWriter implements Closeable {

    /** What the format allows (ECMA-376, 18.2.19, and Excel's own limit of 31 characters). */
    private static final Pattern NAME = Pattern.compile("(?!')[^\\[\\]:*?/\\\\\\p{Cntrl}]{1,31}(?<!')");

    private final Workbook book;
    private SheetWriter open;

    /** Writes to a stream, which stays open. */
    public WorkbookWriter(OutputStream out) {
        this.book = new Workbook(new OfficeParts.Unclosed(out), "Zeren", "1.0");
    }

    /**
     * Begins a sheet and ends the one before it.
     *
     * @param name 1 to 31 characters, none of {@code []:*?/\}, no apostrophe at its ends
     * @param columns at least one
     * @throws IllegalArgumentException when the name is not allowed
     */
    public SheetWriter sheet(String name, List<SheetColumn> columns) throws IOException {
        if (!NAME.matcher(name).matches() || columns.isEmpty()) {
            throw new IllegalArgumentException("no name of a sheet, or no columns: " + name);
        }
        endSheet();
        open = new SheetWriter(book.newWorksheet(name), columns);
        return open;
    }

    private void endSheet() throws IOException {
        if (open != null) {
            open.end();
            open = null;
        }
    }

    /** Ends the workbook; without this it is no file. */
    @Override
    public void close() throws IOException {
        endSheet();
        book.close();
    }
}
