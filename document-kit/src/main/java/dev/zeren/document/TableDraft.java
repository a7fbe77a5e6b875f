package dev.zeren.document;

import java.util.ArrayList;
import java.util.List;

/** The cells of a table while it is read, before they have a place in a text. */
final class TableDraft {

    /** More than Word (63) and HTML (1,000) know; as many as Excel has. */
    static final int MOST_COLUMNS = 16_384;

    private static final int WIDEST_CELL = 1_000;

    static final class Cell {
        private final int row;
        private final int column;
        private int columnSpan;
        private int rowSpan;
        private final String text;

        private Cell(int row, int column, int columnSpan, int rowSpan, String text) {
            this.row = row;
            this.column = column;
            this.columnSpan = columnSpan;
            this.rowSpan = rowSpan;
            this.text = text;
        }

        boolean beginsAt(int someRow, int someColumn) {
            return row == someRow && column == someColumn;
        }

        Table.Cell placed(Span at) {
            return new Table.Cell(at, text, column, columnSpan, rowSpan);
        }

        int column() {
            return column;
        }

        String text() {
            return text;
        }
    }

    private final TextBudget budget;
    private final List<Boolean> headers = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    /** By column, the last cell that covers it. */
    private final List<Cell> lowest = new ArrayList<>();

    TableDraft(TextBudget budget) {
        this.budget = budget;
    }

    void row(boolean header) {
        budget.takeBlock();
        headers.add(header);
    }

    int rows() {
        return headers.size();
    }

    boolean isHeader(int row) {
        return headers.get(row);
    }

    /** The first column, from the given one on, that no cell from above reaches into in the current row. */
    int freeColumn(int from) {
        int column = from;
        while (isTaken(column)) {
            column++;
        }
        return column;
    }

    private boolean isTaken(int column) {
        if (column >= lowest.size() || lowest.get(column) == null) {
            return false;
        }
        Cell cell = lowest.get(column);
        return cell.row + cell.rowSpan > rows() - 1;
    }

    /**
     * Puts a cell into the current row; where it would cover another it is cut.
     *
     * @return the column behind it
     */
    int cell(int wantedColumn, int columnSpan, int rowSpan, String text) {
        budget.takeBlock();
        int column = freeColumn(wantedColumn);
        if (column >= MOST_COLUMNS) {
            throw budget.exceeded();
        }
        int end = column + 1;
        int wantedEnd = Math.min(column + Math.min(columnSpan, WIDEST_CELL), MOST_COLUMNS);
        while (end < wantedEnd && !isTaken(end)) {
            end++;
        }
        Cell cell = new Cell(rows() - 1, column, end - column, Math.max(rowSpan, 1), Characters.whole(text));
        cells.add(cell);
        while (lowest.size() < end) {
            lowest.add(null);
        }
        for (int covered = column; covered < end; covered++) {
            lowest.set(covered, cell);
        }
        return end;
    }

    /** Lets the cell directly above, if it is of the same columns, reach into the current row. */
    boolean continueAbove(int column, int columnSpan) {
        Cell above = column < lowest.size() ? lowest.get(column) : null;
        boolean fits = above != null
                && above.column == column
                && above.columnSpan == Math.min(columnSpan, WIDEST_CELL)
                && above.row + above.rowSpan == rows() - 1;
        if (fits) {
            above.rowSpan++;
        }
        return fits;
    }

    boolean isBlank() {
        return cells.stream().allMatch(cell -> cell.text.isBlank());
    }

    /** The cells by row and column; where none was put stands an empty one. */
    Cell[][] grid() {
        int columns = lowest.size();
        budget.takeBlocks((long) rows() * columns - cells.size());
        Cell[][] grid = new Cell[rows()][columns];
        for (Cell cell : cells) {
            cell.rowSpan = Math.min(cell.rowSpan, rows() - cell.row);
            for (int row = cell.row; row < cell.row + cell.rowSpan; row++) {
                for (int column = cell.column; column < cell.column + cell.columnSpan; column++) {
                    grid[row][column] = cell;
                }
            }
        }
        for (int row = 0; row < grid.length; row++) {
            for (int column = 0; column < columns; column++) {
                if (grid[row][column] == null) {
                    grid[row][column] = new Cell(row, column, 1, 1, "");
                }
            }
        }
        return grid;
    }

    /** Each row as a line of tabbed text, for a table within a cell. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        Cell[][] grid = grid();
        for (int row = 0; row < grid.length; row++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < grid[row].length; column++) {
                Cell cell = grid[row][column];
                if (cell.column == column) {
                    line.append(column == 0 ? "" : "\t").append(cell.row == row ? cell.text : "");
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
