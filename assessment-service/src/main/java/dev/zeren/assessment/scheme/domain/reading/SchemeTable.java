package dev.zeren.assessment.scheme.domain.reading;

import dev.zeren.assessment.scheme.domain.reading.SchemeWords.Column;
import dev.zeren.document.FlattenedTables;
import dev.zeren.document.Table;
import dev.zeren.document.Table.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table by which is scored.
 *
 * @param grid its cells by row and column
 * @param firstRow the first row below its head
 * @param headRow the first row of its head; {@code firstRow} where it goes on from the table before and has none
 * @param heads the words over each column
 * @param columns what each column holds; null where its head is not known
 */
record SchemeTable(
        Table table, List<List<Cell>> grid, int headRow, int firstRow, List<String> heads, List<Column> columns) {

    /** A title may stand over the head. */
    private static final int HEAD_ROWS = 4;

    /** Nothing for a table of anything else. */
    static Optional<SchemeTable> of(Table read, SchemeWords words) {
        Table table = FlattenedTables.joinEmptyCells(read);
        List<List<Cell>> grid = table.grid();
        for (int row = 0; row < Math.min(HEAD_ROWS, grid.size() - 1); row++) {
            for (int end = row; end <= row + 1 && end < grid.size() - 1; end++) {
                List<String> heads = heads(grid, row, end);
                List<Column> columns = columns(heads, words);
                if (isScoring(columns) && (end > row || !isParted(grid, row))) {
                    return Optional.of(new SchemeTable(table, grid, row, end + 1, heads, columns));
                }
            }
        }
        return Optional.empty();
    }

    /** The same columns under no head: a table that a page break, or a heading between, has parted. */
    static Optional<SchemeTable> continued(Table read, SchemeTable before) {
        if (before == null || read.columns() != before.columns().size()) {
            return Optional.empty();
        }
        Table table = FlattenedTables.joinEmptyCells(read);
        return Optional.of(new SchemeTable(table, table.grid(), 0, 0, before.heads(), before.columns()));
    }

    /** Whether a cell of the row stands over several columns that the row below tells apart. */
    private static boolean isParted(List<List<Cell>> grid, int row) {
        return grid.get(row).stream()
                .anyMatch(cell -> cell.columnSpan() > 1
                        && cell.columnSpan() < grid.get(row).size());
    }

    private static List<String> heads(List<List<Cell>> grid, int row, int end) {
        List<String> heads = new ArrayList<>();
        for (int column = 0; column < grid.get(row).size(); column++) {
            String lower = grid.get(end).get(column).text();
            heads.add(lower.isBlank() ? grid.get(row).get(column).text() : lower);
        }
        return heads;
    }

    private static List<Column> columns(List<String> heads, SchemeWords words) {
        List<Column> columns = new ArrayList<>();
        heads.forEach(head -> columns.add(words.column(head).orElse(null)));
        return columns;
    }

    private static boolean isScoring(List<Column> columns) {
        boolean counts = columns.contains(Column.WEIGHT) || columns.contains(Column.SCORING);
        return counts && columns.contains(Column.NAME);
    }

    List<Integer> of(Column kind) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i) == kind) {
                found.add(i);
            }
        }
        return found;
    }
}
