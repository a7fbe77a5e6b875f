package dev.zeren.document;

import dev.zeren.document.LeftOut.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One sheet as it shows: hidden rows and columns are left out, rows and columns that hold nothing fall away, and lines of
 * one cell above and below the table (its title, its notes) are paragraphs.
 */
final class SheetLayout {

    /** A cell with the rows and columns of the sheet it covers, all inclusive. */
    private record Placed(String text, SheetCells.Area area) {}

    private final String name;
    private final SheetCells cells;
    private final List<String> boxes;
    private final TextBudget budget;
    private final LeftOuts leftOut;
    private final TreeMap<Integer, TreeMap<Integer, Placed>> shown = new TreeMap<>();
    private final NavigableSet<Integer> columns = new TreeSet<>();

    /** @param boxes paragraphs that are drawn over the cells; they stand behind them */
    SheetLayout(String name, SheetCells cells, List<String> boxes, TextBudget budget, LeftOuts leftOut) {
        this.boxes = List.copyOf(boxes);
        this.name = name;
        this.cells = cells;
        this.budget = budget;
        this.leftOut = leftOut;
    }

    String name() {
        return name;
    }

    boolean isBlank() {
        return cells.rows().isEmpty() && boxes.isEmpty();
    }

    /** The whole sheet as text, for one that does not show. */
    String asHidden() {
        List<String> lines = new ArrayList<>();
        lines.add(name);
        cells.rows().values().forEach(row -> lines.add(String.join("\t", row.values())));
        lines.addAll(boxes);
        return String.join("\n", lines);
    }

    void tell(Story story) {
        place();
        List<Integer> rows = List.copyOf(shown.keySet());
        int[] reached = reachedFromAbove(rows);
        int first = 0;
        while (first < rows.size() && isLine(rows, first, reached)) {
            line(story, rows.get(first++));
        }
        int last = rows.size();
        while (last > first
                && isLine(rows, last - 1, reached)
                && shown.get(rows.get(last - 1)).firstKey() <= columns.first()) {
            last--;
        }
        if (first < last) {
            story.table(table(rows.subList(first, last)));
        }
        rows.subList(last, rows.size()).forEach(row -> line(story, row));
        boxes.forEach(words -> story.paragraph(words, 0));
    }

    private void line(Story story, int row) {
        shown.get(row).values().forEach(cell -> story.paragraph(cell.text(), 0));
    }

    /** Whether a row is one cell that is of no other row. */
    private boolean isLine(List<Integer> rows, int at, int[] reached) {
        TreeMap<Integer, Placed> row = shown.get(rows.get(at));
        int bottom = row.firstEntry().getValue().area().bottom();
        boolean ends = at + 1 == rows.size() || bottom < rows.get(at + 1);
        return row.size() == 1 && ends && reached[at] < rows.get(at);
    }

    /** For each row how far down the cells above it reach. */
    private int[] reachedFromAbove(List<Integer> rows) {
        int[] reached = new int[rows.size()];
        int deepest = -1;
        for (int at = 0; at < reached.length; at++) {
            reached[at] = deepest;
            for (Placed cell : shown.get(rows.get(at)).values()) {
                deepest = Math.max(deepest, cell.area().bottom());
            }
        }
        return reached;
    }

    /** Gives each text that shows its place; a merged area shows at its first row and column that show. */
    private void place() {
        Map<List<Integer>, SheetCells.Area> areas = new HashMap<>();
        cells.merged().forEach(area -> areas.putIfAbsent(List.of(area.top(), area.left()), area));
        cells.rows().forEach((row, texts) -> {
            List<String> hidden = new ArrayList<>();
            texts.forEach((column, text) -> {
                SheetCells.Area area =
                        areas.getOrDefault(List.of(row, column), new SheetCells.Area(row, column, row, column));
                int top = cells.hiddenRows().nextClearBit(area.top());
                int left = cells.hiddenColumns().nextClearBit(area.left());
                if (top > area.bottom() || left > area.right()) {
                    hidden.add(text);
                } else {
                    columns.add(left);
                    shown.computeIfAbsent(top, some -> new TreeMap<>())
                            .put(left, new Placed(text, new SheetCells.Area(top, left, area.bottom(), area.right())));
                }
            });
            leftOut.whole(Kind.HIDDEN, String.join("\t", hidden));
        });
    }

    private TableDraft table(List<Integer> rows) {
        TableDraft table = new TableDraft(budget);
        NavigableSet<Integer> used = new TreeSet<>();
        rows.forEach(row -> used.addAll(shown.get(row).keySet()));
        NavigableSet<Integer> usedRows = new TreeSet<>(rows);
        Map<Integer, Integer> places = new HashMap<>();
        used.forEach(column -> places.put(column, places.size()));
        for (int row : rows) {
            table.row(false);
            int end = 0;
            for (Map.Entry<Integer, Placed> entry : shown.get(row).entrySet()) {
                SheetCells.Area area = entry.getValue().area();
                int column = places.get(entry.getKey());
                if (column < end || table.freeColumn(column) != column) {
                    leftOut.whole(Kind.HIDDEN, entry.getValue().text());
                    continue;
                }
                int wide = used.subSet(area.left(), true, area.right(), true).size();
                int high = usedRows.subSet(row, true, Math.max(row, area.bottom()), true)
                        .size();
                end = table.cell(column, wide, high, entry.getValue().text());
            }
        }
        return table;
    }
}
