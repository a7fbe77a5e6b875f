package dev.zeren.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the cells of a table that are empty because the cell above goes on. What a table says by its shape alone:
 *
 * <ul>
 *   <li>A row that is empty at its left goes on with what stands above there.
 *   <li>The rows that go on in this way are a group. A column that is filled in the first row of a group and nowhere else
 *       in it stands for the whole group.
 *   <li>A group cannot begin in a column while the one to its right goes on: such a cell is stray, if several rows have
 *       the same shape without it and no other row has it.
 * </ul>
 *
 * The head and the row below it go on with nothing.
 */
final class EmptyCells {

    /** A table whose continued cells are joined, and the cells that contradict it. */
    record Joined(Table table, List<Table.Cell> stray) {}

    private final Table table;
    private final List<List<Table.Cell>> grid;
    private final List<Set<Integer>> filled = new ArrayList<>();
    private final List<Table.Cell> stray = new ArrayList<>();
    private final Table.Cell[][] resolved;
    private final int firstRow;

    private EmptyCells(Table table) {
        this.table = table;
        this.grid = table.grid();
        this.resolved = new Table.Cell[grid.size()][];
        this.firstRow = Math.max(1, table.headerRows().size());
        for (int row = 0; row < grid.size(); row++) {
            filled.add(table.rows().get(row).cells().stream()
                    .filter(cell -> !cell.text().isBlank())
                    .map(Table.Cell::column)
                    .collect(Collectors.toSet()));
            resolved[row] = grid.get(row).toArray(new Table.Cell[0]);
        }
    }

    static Joined join(Table table) {
        EmptyCells cells = new EmptyCells(table);
        cells.removeStray();
        for (int row = cells.firstRow + 1; row < cells.grid.size(); row++) {
            cells.joinLeft(row);
        }
        for (int row = cells.firstRow + 1; row < cells.grid.size(); row++) {
            cells.joinRest(row);
        }
        cells.follow();
        return new Joined(cells.joined(), cells.stray);
    }

    private void removeStray() {
        for (int row = firstRow + 1; row < grid.size(); row++) {
            int first = first(row);
            Set<Integer> rest = new HashSet<>(filled.get(row));
            rest.remove(first);
            if (first < 0 || rest.isEmpty() || rest.contains(first + 1)) {
                continue;
            }
            Set<Integer> shape = Set.copyOf(filled.get(row));
            long alike = filled.stream().filter(rest::equals).count();
            long same = filled.stream().filter(shape::equals).count();
            Table.Cell cell = grid.get(row).get(first);
            boolean single = cell.rowSpan() == 1
                    && cell.columnSpan() == 1
                    && grid.get(row - 1).get(first).columnSpan() == 1;
            if (alike >= 2 && same == 1 && single) {
                stray.add(cell);
                filled.set(row, rest);
            }
        }
    }

    /** The first column that begins something in this row; -1 when none does. */
    private int first(int row) {
        return filled.get(row).stream().mapToInt(Integer::intValue).min().orElse(-1);
    }

    private void joinLeft(int row) {
        for (int column = 0; column < first(row); column++) {
            join(row, column);
        }
    }

    private void joinRest(int row) {
        int first = first(row);
        if (first < 1) {
            return;
        }
        Table.Cell group = resolved[row][first - 1];
        int top = row;
        while (top > 0 && resolved[top - 1][first - 1] == group) {
            top--;
        }
        int bottom = row;
        while (bottom + 1 < grid.size() && resolved[bottom + 1][first - 1] == group) {
            bottom++;
        }
        for (int column = first + 1; column < table.columns(); column++) {
            if (standsForAll(column, top, bottom)) {
                join(row, column);
            }
        }
    }

    private boolean standsForAll(int column, int top, int bottom) {
        return filled.get(top).contains(column)
                && IntStream.rangeClosed(top + 1, bottom)
                        .noneMatch(row -> filled.get(row).contains(column));
    }

    private void join(int row, int column) {
        Table.Cell own = grid.get(row).get(column);
        Table.Cell above = resolved[row - 1][column];
        boolean single = own.columnSpan() == 1 && own.rowSpan() == 1 && above.columnSpan() == 1;
        boolean empty = own.text().isBlank() || stray.contains(own);
        if (single && empty && !filled.get(row).contains(column)) {
            resolved[row][column] = above;
        }
    }

    /** What was joined to a cell that itself was joined only later goes on with the same one. */
    private void follow() {
        for (int row = 1; row < resolved.length; row++) {
            for (int column = 0; column < table.columns(); column++) {
                if (resolved[row][column] != grid.get(row).get(column)) {
                    resolved[row][column] = resolved[row - 1][column];
                }
            }
        }
    }

    private Table joined() {
        Map<Table.Cell, Integer> heights = new IdentityHashMap<>();
        for (Table.Cell[] row : resolved) {
            Set<Table.Cell> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Table.Cell cell : row) {
                if (seen.add(cell)) {
                    heights.merge(cell, 1, Integer::sum);
                }
            }
        }
        List<Table.Row> rows = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            rows.add(new Table.Row(
                    row.at(),
                    row.header(),
                    row.cells().stream()
                            .filter(heights::containsKey)
                            .map(cell -> new Table.Cell(
                                    cell.at(), cell.text(), cell.column(), cell.columnSpan(), heights.get(cell)))
                            .toList()));
        }
        return new Table(table.at(), table.columns(), rows);
    }
}
