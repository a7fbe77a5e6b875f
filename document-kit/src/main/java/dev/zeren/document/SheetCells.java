package dev.zeren.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The cells of one sheet as its part holds them. */
final class SheetCells {

    /** A merged area; rows and columns from 0, all inclusive. */
    record Area(int top, int left, int bottom, int right) {}

    private static final int MOST_ROWS = 1_048_576;

    /** 左、中、右, fonts, sizes, colours, and page numbers, dates and names of files. */
    private static final Pattern MARGIN_CODES =
            Pattern.compile("&(?:\"[^\"]{0,200}\"|K[0-9A-Fa-f]{6}|\\d{1,3}|[A-Za-z])");

    private final List<String> strings;
    private final CellFormats formats;
    private final TextBudget budget;
    private final LeftOuts margins;
    private final TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private final List<Area> merged = new ArrayList<>();
    private int row = -1;
    private int column = -1;

    /** @param margins take the heads and feet of the printed pages */
    SheetCells(List<String> strings, CellFormats formats, TextBudget budget, LeftOuts margins) {
        this.margins = margins;
        this.strings = strings;
        this.formats = formats;
        this.budget = budget;
    }

    /** Text by row and column, from 0; only cells that show something. */
    TreeMap<Integer, TreeMap<Integer, String>> rows() {
        return rows;
    }

    BitSet hiddenRows() {
        return hiddenRows;
    }

    BitSet hiddenColumns() {
        return hiddenColumns;
    }

    List<Area> merged() {
        return merged;
    }

    /** Reads a worksheet, on whose root the cursor stands. */
    void read(XmlCursor cursor) {
        cursor.eachChild(() -> {
            switch (cursor.name()) {
                case "x:cols" -> cursor.eachChild(() -> readColumns(cursor));
                case "x:sheetData" -> cursor.eachChild(() -> readRow(cursor));
                case "x:mergeCells" ->
                    cursor.eachChild(() -> cursor.attribute("ref")
                            .flatMap(SheetCells::area)
                            .ifPresent(area -> {
                                budget.takeBlock();
                                merged.add(area);
                            }));
                case "x:headerFooter" -> cursor.eachChild(() -> readMargin(cursor));
                default -> {
                    // Views, filters and printing.
                }
            }
        });
    }

    /** The head or foot of the printed pages, without the codes of its looks and of what changes from page to page. */
    private void readMargin(XmlCursor cursor) {
        boolean head = cursor.name().endsWith("Header");
        String words = MARGIN_CODES.matcher(cursor.text()).replaceAll(" ").strip();
        margins.whole(head ? LeftOut.Kind.HEADER : LeftOut.Kind.FOOTER, words);
    }

    private void readColumns(XmlCursor cursor) {
        int min = cursor.attribute("min").flatMap(XmlCursor::parse).orElse(0);
        int max = cursor.attribute("max").flatMap(XmlCursor::parse).orElse(0);
        if (cursor.isSet("hidden") && min > 0 && min <= max) {
            hiddenColumns.set(Math.min(min - 1, TableDraft.MOST_COLUMNS), Math.min(max, TableDraft.MOST_COLUMNS));
        }
    }

    private void readRow(XmlCursor cursor) {
        budget.takeBlock();
        row = cursor.attribute("r").flatMap(XmlCursor::parse).orElse(row + 2) - 1;
        if (row < 0 || row >= MOST_ROWS) {
            throw cursor.damaged();
        }
        column = -1;
        if (cursor.isSet("hidden")) {
            hiddenRows.set(row);
        }
        cursor.eachChild(() -> readCell(cursor));
    }

    private void readCell(XmlCursor cursor) {
        int[] place = cursor.attribute("r").flatMap(SheetCells::place).orElse(new int[] {row, column + 1});
        column = place[1];
        if (column >= TableDraft.MOST_COLUMNS) {
            throw cursor.damaged();
        }
        String type = cursor.attribute("t").orElse("n");
        int style = cursor.attribute("s").flatMap(XmlCursor::parse).orElse(-1);
        String[] text = {""};
        cursor.eachChild(() -> {
            switch (cursor.name()) {
                case "x:v" -> text[0] = shown(cursor.text(), type, style);
                case "x:is" -> text[0] = SheetReader.richText(cursor);
                default -> {
                    // A formula shows its result.
                }
            }
        });
        if (!text[0].isBlank()) {
            budget.takeBlock();
            budget.take(text[0].length());
            rows.computeIfAbsent(row, some -> new TreeMap<>()).put(column, text[0]);
        }
    }

    private String shown(String value, String type, int style) {
        return switch (type) {
            case "s" ->
                XmlCursor.parse(value)
                        .filter(place -> place >= 0 && place < strings.size())
                        .map(strings::get)
                        .orElse("");
            case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            case "n" -> formats.print(value, style);
            default -> value;
        };
    }

    /** B7:C9. */
    private static Optional<Area> area(String reference) {
        String[] corners = reference.split(":", 2);
        Optional<int[]> from = place(corners[0]);
        Optional<int[]> to = place(corners[corners.length - 1]);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        int[] a = from.get();
        int[] b = to.get();
        return Optional.of(
                new Area(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])));
    }

    /** B7 as row 6 and column 1. */
    private static Optional<int[]> place(String reference) {
        int letters = 0;
        int column = 0;
        while (letters < reference.length() && letters < 3 && isLetter(reference.charAt(letters))) {
            column = column * 26 + reference.charAt(letters) - 'A' + 1;
            letters++;
        }
        Optional<Integer> row = XmlCursor.parse(reference.substring(letters));
        boolean real = letters > 0 && row.isPresent() && row.get() > 0 && row.get() <= MOST_ROWS;
        return real ? Optional.of(new int[] {row.get() - 1, column - 1}) : Optional.empty();
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
