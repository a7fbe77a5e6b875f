package dev.zeren.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table as a grid of {@code rows} × {@code columns}, every place of which is covered by exactly one cell. A merged cell
 * stands once, in the row and column where it begins; so its text stands once in the source.
 *
 * <p>In the text a row is a line and its cells are separated by tabs; a cell that continues from above or that is empty
 * leaves nothing between its tabs, and a cell with several paragraphs holds line feeds.
 *
 * @param at from its first cell's first character to its last cell's last
 * @param columns the width of the grid, at least 1
 * @param rows from top to bottom, at least one
 */
public record Table(Span at, int columns, List<Row> rows) implements Block {

    public Table {
        rows = List.copyOf(rows);
        long covered = 0;
        for (int row = 0; row < rows.size(); row++) {
            for (Cell cell : rows.get(row).cells()) {
                if (cell.column() + cell.columnSpan() > columns || row + cell.rowSpan() > rows.size()) {
                    throw new IllegalArgumentException("a cell leaves the grid: " + cell);
                }
                covered += (long) cell.columnSpan() * cell.rowSpan();
            }
        }
        if (columns < 1 || rows.isEmpty() || covered != (long) columns * rows.size()) {
            throw new IllegalArgumentException("cells cover " + covered + " of " + rows.size() + " × " + columns);
        }
    }

    /**
     * The cell that is printed at a place of the grid; where a merged cell continues, the cell that begins above or to the
     * left.
     *
     * @param row from 0
     * @param column from 0
     */
    public Cell cellAt(int row, int column) {
        if (column < 0 || column >= columns) {
            throw new IndexOutOfBoundsException("column " + column + " of " + columns);
        }
        for (int above = row; above >= 0; above--) {
            for (Cell cell : rows.get(above).cells()) {
                if (cell.column() <= column && column < cell.column() + cell.columnSpan()) {
                    return cell;
                }
            }
        }
        throw new IllegalStateException("nothing covers row " + row + ", column " + column);
    }

    /** The cells by row and column, a merged cell at each of the places it covers: {@code grid().get(row).get(column)}. */
    public List<List<Cell>> grid() {
        Cell[][] places = new Cell[rows.size()][columns];
        for (int row = 0; row < rows.size(); row++) {
            for (Cell cell : rows.get(row).cells()) {
                for (int covered = row; covered < row + cell.rowSpan(); covered++) {
                    Arrays.fill(places[covered], cell.column(), cell.column() + cell.columnSpan(), cell);
                }
            }
        }
        List<List<Cell>> grid = new ArrayList<>(places.length);
        for (Cell[] row : places) {
            grid.add(List.of(row));
        }
        return List.copyOf(grid);
    }

    /** The rows at the top that the file itself says are the head; empty where it says nothing. */
    public List<Row> headerRows() {
        return rows.stream().takeWhile(Row::header).toList();
    }

    /**
     * One row.
     *
     * @param header whether the file says that it belongs to the head of the table
     * @param cells those that begin in this row, from left to right; may be none
     */
    public record Row(Span at, boolean header, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One cell.
     *
     * @param text as printed; empty where nothing is
     * @param column the first of its columns, from 0
     * @param columnSpan how many columns it covers, at least 1
     * @param rowSpan how many rows it covers, at least 1
     */
    public record Cell(Span at, String text, int column, int columnSpan, int rowSpan) {
        public Cell {
            if (column < 0 || columnSpan < 1 || rowSpan < 1) {
                throw new IllegalArgumentException("no cell: " + column + ", " + columnSpan + " × " + rowSpan);
            }
        }
    }
}
