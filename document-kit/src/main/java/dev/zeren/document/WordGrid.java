package dev.zeren.document;

import java.util.List;

/**
 * A table to be written as it was read, with its merged cells; every place of it is covered by exactly one cell.
 *
 * @param columns its width, at least 1
 * @param headRows how many rows at its top repeat on every page
 * @param rows from top to bottom, at least one; each holds the cells that begin in it, from left to right
 */
public record WordGrid(int columns, int headRows, List<List<Cell>> rows) {

    public WordGrid {
        rows = rows.stream().map(List::copyOf).toList();
        boolean[][] covered = new boolean[rows.size()][Math.max(1, columns)];
        for (int row = 0; row < rows.size(); row++) {
            for (Cell cell : rows.get(row)) {
                cover(covered, row, cell);
            }
        }
        for (boolean[] row : covered) {
            for (boolean place : row) {
                require(place);
            }
        }
        require(columns > 0 && !rows.isEmpty());
    }

    private static void cover(boolean[][] covered, int row, Cell cell) {
        for (int i = row; i < row + cell.rowSpan(); i++) {
            for (int j = cell.column(); j < cell.column() + cell.columnSpan(); j++) {
                require(i < covered.length && j >= 0 && j < covered[i].length && !covered[i][j]);
                covered[i][j] = true;
            }
        }
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("cells do not cover their table once each");
        }
    }

    /**
     * One cell.
     *
     * @param text a line feed breaks the line
     * @param column the first of its columns, from 0
     * @param columnSpan how many columns it covers, at least 1
     * @param rowSpan how many rows it covers, at least 1
     */
    public record Cell(String text, int column, int columnSpan, int rowSpan) {}
}
