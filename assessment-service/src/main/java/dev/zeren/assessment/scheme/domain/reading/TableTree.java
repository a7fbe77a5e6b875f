package dev.zeren.assessment.scheme.domain.reading;

import dev.zeren.assessment.scheme.domain.reading.SchemeWords.Column;
import dev.zeren.document.Table.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the tree of indicators of the columns of names in a table: a cell that goes on is one indicator. */
final class TableTree {

    /** A row over all columns that is longer is a note and no heading. */
    private static final int LONGEST_HEADING = 40;

    private final SchemeTable table;
    private final SchemeWords words;
    private final Node above;
    private final List<Node> roots = new ArrayList<>();
    private final List<Printed> notes = new ArrayList<>();
    private final List<Printed> totals = new ArrayList<>();
    private final Map<Cell, Node> byCell = new IdentityHashMap<>();
    private final List<Cell> outside = new ArrayList<>();
    private final Set<Cell> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Node[] pointOf;
    private Node heading;

    private TableTree(SchemeTable table, SchemeWords words, Node above) {
        this.table = table;
        this.words = words;
        this.above = above;
        this.heading = above;
        this.pointOf = new Node[table.grid().size()];
        table.grid().subList(0, table.firstRow()).forEach(taken::addAll);
    }

    /**
     * Reads a table.
     *
     * @param above the heading that stands over the table, or null
     */
    static TableTree of(SchemeTable table, SchemeWords words, Node above) {
        TableTree tree = new TableTree(table, words, above);
        if (above != null) {
            tree.roots.add(above);
        }
        Node[] current = new Node[table.of(Column.NAME).size() + 1];
        for (int row = table.firstRow(); row < table.grid().size(); row++) {
            tree.row(row, current);
        }
        return tree;
    }

    private void row(int row, Node[] current) {
        List<Cell> cells = table.grid().get(row);
        Cell first = cells.get(0);
        if (cells.stream().allMatch(cell -> cell == first)) {
            if (take(first)) {
                wide(row, Printed.of(first), current);
            }
            return;
        }
        if (isTotal(cells)) {
            total(cells);
            return;
        }
        List<Integer> names = table.of(Column.NAME);
        Node deepest = heading;
        for (int i = 0; i < names.size(); i++) {
            current[i] = at(i, row, cells, names, current, deepest);
            if (current[i] != null) {
                deepest = current[i];
                deepest.lastRow = row;
            }
        }
        if (deepest != null && deepest != heading) {
            pointOf[row] = deepest;
        }
        if (heading != null && heading != above) {
            heading.lastRow = row;
        }
    }

    private boolean isTotal(List<Cell> cells) {
        return cells.stream()
                .filter(cell -> !taken.contains(cell))
                .map(Printed::of)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .map(words -> this.words.isTotal(words.text()))
                .orElse(false);
    }

    private void total(List<Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Cell cell = cells.get(column);
            if (take(cell)) {
                outside.add(cell);
                Printed words = Printed.of(cell);
                if (table.columns().get(column) == Column.WEIGHT && !words.isEmpty()) {
                    totals.add(words);
                }
            }
        }
    }

    /** The node of a level in a row: of its cell, or that which goes on where the cell is empty. */
    private Node at(int level, int row, List<Cell> cells, List<Integer> names, Node[] current, Node over) {
        Cell cell = cells.get(names.get(level));
        if (level > 0 && cell == cells.get(names.get(level - 1))) {
            return null;
        }
        Node known = byCell.get(cell);
        if (known != null) {
            return known;
        }
        Printed printed = Printed.of(cell);
        if (printed.isEmpty() || !take(cell)) {
            boolean goesOn =
                    current[level] != null && (over == null || children(over).contains(current[level]));
            return goesOn ? current[level] : null;
        }
        Node node = new Node(level + 1, row);
        node.named(printed);
        children(over).add(node);
        byCell.put(cell, node);
        for (int below = level + 1; below < names.size(); below++) {
            current[below] = null;
        }
        return node;
    }

    private List<Node> children(Node over) {
        return over == null ? roots : over.parts;
    }

    private void wide(int row, Printed text, Node[] current) {
        if (text.isEmpty()) {
            return;
        }
        if (words.isNote(text.text())
                || text.text().length() > LONGEST_HEADING
                || text.text().contains("。")) {
            notes.add(text);
            return;
        }
        heading = new Node(0, row);
        heading.named(text);
        children(above).add(heading);
        Arrays.fill(current, null);
    }

    List<Node> roots() {
        return roots;
    }

    /** Rows over all columns that are no headings. */
    List<Printed> notes() {
        return notes;
    }

    /** What the rows of sums say. */
    List<Printed> totals() {
        return totals;
    }

    /** Whether nothing was made of a cell yet; something is now. A cell may stand over columns of several kinds. */
    boolean take(Cell cell) {
        return taken.add(cell);
    }

    boolean isTaken(Cell cell) {
        return taken.contains(cell);
    }

    /** The cells of rows of sums. */
    List<Cell> outside() {
        return outside;
    }

    /** The deepest indicator of a row; null for a row of anything else. */
    Node pointOf(int row) {
        return pointOf[row];
    }

    void point(int row, Node point) {
        pointOf[row] = point;
    }
}
