package dev.zeren.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Puts rows of cells, some of which are short, under the columns of their head. */
final class FlatGrid {

    /** What it costs to stand under a column of the next kind, see {@link #kind}. */
    private static final int FAR = 3;

    private final String text;
    private final List<List<Span>> rows;
    private final int columns;

    FlatGrid(String text, List<List<Span>> rows) {
        this.text = text;
        this.rows = rows.stream()
                .map(row -> row.stream().map(this::stripped).toList())
                .toList();
        this.columns = rows.get(0).size();
    }

    /** Empty when the rows are no table: too few of them are as wide as the head, or one is wider. */
    Optional<Table> table() {
        long whole = rows.stream().filter(row -> row.size() == columns).count();
        boolean few = whole * 3 < rows.size() || (columns == 2 && (whole < rows.size() || rows.size() < 3));
        boolean wide = rows.stream().anyMatch(row -> row.size() > columns);
        if (few || wide) {
            return Optional.empty();
        }
        double[] kinds = kinds();
        List<Table.Row> placed = new ArrayList<>();
        for (List<Span> row : rows) {
            placed.add(place(row, kinds));
        }
        Span first = placed.get(0).at();
        int end = placed.stream().mapToInt(row -> row.at().end()).max().orElse(first.end());
        return Optional.of(new Table(new Span(first.start(), end, first.line()), columns, placed));
    }

    private Table.Row place(List<Span> row, double[] kinds) {
        Span[] places = row.size() == columns ? row.toArray(new Span[0]) : align(row, kinds);
        List<Table.Cell> cells = new ArrayList<>();
        Span last = new Span(row.get(0).start(), row.get(0).start(), row.get(0).line());
        for (int column = 0; column < columns; column++) {
            Span at = places[column] == null ? new Span(last.end(), last.end(), last.line()) : places[column];
            cells.add(new Table.Cell(at, text.substring(at.start(), at.end()), column, 1, 1));
            last = at;
        }
        return new Table.Row(new Span(row.get(0).start(), last.end(), row.get(0).line()), false, cells);
    }

    /** The mean kind of each column in the rows that are whole, the head left aside. */
    private double[] kinds() {
        double[] sums = new double[columns];
        int[] counts = new int[columns];
        for (List<Span> row : rows.subList(1, rows.size())) {
            for (int column = 0; row.size() == columns && column < columns; column++) {
                if (!row.get(column).isEmpty()) {
                    sums[column] += kind(row.get(column));
                    counts[column]++;
                }
            }
        }
        for (int column = 0; column < columns; column++) {
            sums[column] = counts[column] == 0 ? 1 : sums[column] / counts[column];
        }
        return sums;
    }

    static boolean isNumber(String words) {
        return words.length() <= 8 && words.matches("[0-9０-９.．,，%％]+\\P{IsDigit}{0,2}");
    }

    /** What a cell is like: 0 a number, 1 a few words, 2 sentences. */
    private int kind(Span cell) {
        String words = text.substring(cell.start(), cell.end());
        if (isNumber(words)) {
            return 0;
        }
        return words.length() <= 24 ? 1 : 2;
    }

    /** The cells in their order under the columns they are most like; of equal ways the one that leaves out the left. */
    private Span[] align(List<Span> row, double[] kinds) {
        int cells = row.size();
        double[][] cost = new double[cells + 1][columns + 1];
        for (double[] line : cost) {
            Arrays.fill(line, Double.MAX_VALUE / 2);
        }
        Arrays.fill(cost[0], 0);
        for (int cell = 1; cell <= cells; cell++) {
            for (int column = cell; column <= columns; column++) {
                double here = cost[cell - 1][column - 1] + unlike(row.get(cell - 1), kinds[column - 1]);
                cost[cell][column] = Math.min(here, cost[cell][column - 1]);
            }
        }
        Span[] places = new Span[columns];
        int cell = cells;
        for (int column = columns; column > 0 && cell > 0; column--) {
            double here = cost[cell - 1][column - 1] + unlike(row.get(cell - 1), kinds[column - 1]);
            if (column == cell || here <= cost[cell][column - 1]) {
                places[column - 1] = row.get(--cell);
            }
        }
        return places;
    }

    private double unlike(Span cell, double kind) {
        if (cell.isEmpty()) {
            return 0.5;
        }
        double distance = Math.abs(kind(cell) - kind);
        return FAR * distance + (kind(cell) == 0 != kind < 0.5 ? FAR : 0);
    }

    private Span stripped(Span cell) {
        int start = cell.start();
        int end = cell.end();
        int line = cell.line();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end, line + LineBreaks.count(text.substring(cell.start(), start)));
    }
}
