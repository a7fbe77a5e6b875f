package dev.zeren.assessment.scheme.domain.reading;

import dev.zeren.assessment.scheme.domain.SchemeFinding;
import dev.zeren.assessment.scheme.domain.SchemeFindingCode;
import dev.zeren.assessment.scheme.domain.reading.SchemeWords.Column;
import dev.zeren.document.Table.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Gives what stands in the other columns of a table to the indicators whose rows it covers. */
final class TableColumns {

    /** A cell with its rows below the head. */
    private record Covering(Cell cell, Printed words, int first, int last) {}

    private final SchemeTable table;
    private final TableTree tree;
    private final Coverage coverage;
    private final List<SchemeFinding> findings;

    TableColumns(SchemeTable table, TableTree tree, Coverage coverage, List<SchemeFinding> findings) {
        this.table = table;
        this.tree = tree;
        this.coverage = coverage;
        this.findings = findings;
    }

    /** Reads all columns but those of names. */
    void read() {
        List<Integer> weights = table.of(Column.WEIGHT);
        split(weights);
        table.of(Column.GOAL).forEach(column -> texts(column, true));
        table.of(Column.SCORING).forEach(column -> texts(column, false));
        tree.roots().forEach(TableColumns::nameParts);
        weights.forEach(this::weights);
        table.of(Column.NUMBER).forEach(this::numbers);
        leaveOut();
    }

    /** The cells of a column that begin in a row of indicators, from top to bottom. */
    private List<Covering> cells(int column) {
        List<Covering> cells = new ArrayList<>();
        Set<Cell> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int row = table.firstRow(); row < table.grid().size(); row++) {
            Cell cell = table.grid().get(row).get(column);
            Printed words = Printed.of(cell);
            if (tree.pointOf(row) != null && !tree.isTaken(cell) && seen.add(cell) && !words.isEmpty()) {
                int last = row;
                while (last + 1 < table.grid().size()
                        && table.grid().get(last + 1).get(column) == cell
                        && tree.pointOf(last + 1) != null) {
                    last++;
                }
                cells.add(new Covering(cell, words, row, last));
            }
        }
        return cells;
    }

    /** An indicator over several rows with a weight for each is the one above those rows. */
    private void split(List<Integer> weights) {
        if (weights.isEmpty()) {
            return;
        }
        List<Covering> cells = cells(weights.get(weights.size() - 1));
        for (Covering cell : cells) {
            Node point = tree.pointOf(cell.first());
            long several = cells.stream()
                    .filter(other -> tree.pointOf(other.first()) == point)
                    .count();
            if (several > 1 && cell.first() >= point.firstRow && cell.last() <= point.lastRow) {
                Node row = new Node(point.level + 1, cell.first());
                row.lastRow = cell.last();
                point.parts.add(row);
            }
        }
        for (int row = table.firstRow(); row < table.grid().size(); row++) {
            Node point = tree.pointOf(row);
            if (point != null) {
                int at = row;
                point.parts.stream()
                        .filter(part -> part.name == null && part.firstRow <= at && at <= part.lastRow)
                        .findFirst()
                        .ifPresent(part -> tree.point(at, part));
            }
        }
    }

    private void texts(int column, boolean goal) {
        for (Covering cell : cells(column)) {
            tree.take(cell.cell());
            Node node = covered(cell);
            if (node.name == null) {
                node.named(cell.words());
            } else if (goal) {
                node.addGoal(cell.words());
            } else {
                node.addScoring(cell.words());
            }
        }
    }

    /** The indicator of the cell's rows: the deepest that holds all of them. */
    private Node covered(Covering cell) {
        Node deepest = null;
        List<Node> level = tree.roots();
        while (true) {
            Optional<Node> holding =
                    level.stream().filter(node -> holds(node, cell)).findFirst();
            if (holding.isEmpty()) {
                return deepest == null ? tree.pointOf(cell.first()) : deepest;
            }
            deepest = holding.get();
            level = deepest.parts;
        }
    }

    /** A heading over the table has no rows of its own. */
    private boolean holds(Node node, Covering cell) {
        List<Node> points = node.points();
        return points.contains(tree.pointOf(cell.first())) && points.contains(tree.pointOf(cell.last()));
    }

    /** A row that has nothing but its weight is named by its place. */
    private static void nameParts(Node node) {
        for (int i = 0; i < node.parts.size(); i++) {
            if (node.parts.get(i).name == null) {
                node.parts.get(i).name = "第" + (i + 1) + "项";
            }
            nameParts(node.parts.get(i));
        }
    }

    private void weights(int column) {
        List<Covering> cells = cells(column);
        int level = levelOf(column, cells);
        for (Covering cell : cells) {
            tree.take(cell.cell());
            Optional<BigDecimal> points = Points.ofCell(cell.words().text());
            if (points.isEmpty()) {
                coverage.leaveOut(cell.words(), "weight-not-read");
                findings.add(new SchemeFinding(
                        SchemeFindingCode.WEIGHT_NOT_READ,
                        null,
                        cell.words().at(),
                        List.of(cell.words().text())));
                continue;
            }
            Node node = weighed(cell, level);
            if (node == null) {
                coverage.leaveOut(cell.words(), "cell-not-read");
                findings.add(new SchemeFinding(
                        SchemeFindingCode.CELL_NOT_READ,
                        null,
                        cell.words().at(),
                        List.of(cell.words().text())));
            } else {
                node.weight = points.get();
                node.took(cell.words().at(), Coverage.Kind.WEIGHT);
            }
        }
    }

    /**
     * Whose weights the column holds: the level that most of its cells cover exactly; the nearest to the left of
     * equals.
     */
    private int levelOf(int column, List<Covering> cells) {
        List<Node> all = all(tree.roots(), new ArrayList<>());
        int levels = table.of(Column.NAME).size() + 1;
        int nearest = (int)
                table.of(Column.NAME).stream().filter(name -> name < column).count();
        int best = Math.max(nearest, 1);
        long most = 0;
        for (int level : nearestFirst(nearest, levels)) {
            long exact = cells.stream()
                    .filter(cell -> all.stream()
                            .anyMatch(node -> node.level == level && node.covers(cell.first(), cell.last())))
                    .count();
            if (exact > most) {
                most = exact;
                best = level;
            }
        }
        return best;
    }

    private static List<Integer> nearestFirst(int nearest, int levels) {
        return IntStream.rangeClosed(1, levels)
                .boxed()
                .sorted(Comparator.comparingInt(level -> level <= nearest ? nearest - level : levels + level))
                .toList();
    }

    private static List<Node> all(List<Node> some, List<Node> into) {
        for (Node node : some) {
            into.add(node);
            all(node.parts, into);
        }
        return into;
    }

    /** Whose weight a cell is; null when nobody's. A cell over several that are not all of one makes them a group. */
    private Node weighed(Covering cell, int level) {
        List<Node> all = all(tree.roots(), new ArrayList<>());
        Optional<Node> exact = all.stream()
                .filter(node -> node.weight == null && node.covers(cell.first(), cell.last()))
                .reduce((one, other) -> one.level == level ? one : other);
        if (exact.isPresent()) {
            return exact.get();
        }
        Node point = tree.pointOf(cell.first());
        if (point.firstRow <= cell.first() && point.lastRow >= cell.last()) {
            return point.weight == null ? point : null;
        }
        return group(tree.roots(), cell);
    }

    private Node group(List<Node> siblings, Covering cell) {
        List<Node> inside = siblings.stream()
                .filter(node -> node.level > 0 && node.within(cell.first(), cell.last()))
                .toList();
        boolean tiles = inside.size() > 1
                && inside.get(0).firstRow == cell.first()
                && inside.get(inside.size() - 1).lastRow == cell.last();
        if (tiles && inside.stream().allMatch(node -> node.weight == null)) {
            Node group = new Node(inside.get(0).level, cell.first());
            group.lastRow = cell.last();
            group.name = "（共用分值的 " + inside.size() + " 项）";
            group.parts.addAll(inside);
            siblings.set(siblings.indexOf(inside.get(0)), group);
            siblings.removeAll(inside);
            return group;
        }
        for (Node node : siblings) {
            Node found = group(node.parts, cell);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private void numbers(int column) {
        for (Covering cell : cells(column)) {
            tree.take(cell.cell());
            Node node = covered(cell);
            if (node.label == null && cell.words().text().length() <= 20) {
                node.label = cell.words().text();
                node.took(cell.words().at(), Coverage.Kind.LABEL);
            } else {
                coverage.leaveOut(cell.words(), "number");
            }
        }
    }

    private void leaveOut() {
        Set<Cell> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int row = 0; row < table.firstRow(); row++) {
            String reason = row < table.headRow() ? "table-title" : "table-head";
            leaveOut(table.grid().get(row), reason, seen);
        }
        leaveOut(tree.outside(), "total-row", seen);
        for (int column = 0; column < table.columns().size(); column++) {
            Column kind = table.columns().get(column);
            if (kind == null || kind == Column.SCORE || kind == Column.NOTE) {
                List<Covering> cells = cells(column);
                cells.forEach(cell -> {
                    tree.take(cell.cell());
                    coverage.leaveOut(cell.words(), reason(kind));
                });
                if (kind == null && !cells.isEmpty()) {
                    findings.add(new SchemeFinding(
                            SchemeFindingCode.COLUMN_NOT_KNOWN,
                            null,
                            cells.get(0).words().at(),
                            List.of(table.heads().get(column).strip())));
                }
            }
        }
    }

    private static String reason(Column kind) {
        if (kind == null) {
            return "unknown-column";
        }
        return kind == Column.SCORE ? "score-column" : "note-column";
    }

    private void leaveOut(List<Cell> cells, String reason, Set<Cell> seen) {
        for (Cell cell : cells) {
            if (seen.add(cell)) {
                coverage.leaveOut(Printed.of(cell), reason);
            }
        }
    }
}
