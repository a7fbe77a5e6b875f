package dev.zeren.plan.intake.domain;

import dev.zeren.document.SourceText;
import dev.zeren.document.Table;
import dev.zeren.plan.term.LayoutJson;
import dev.zeren.plan.term.LayoutJson.Kind;
import dev.zeren.plan.term.LayoutJson.Piece;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps, while lines become sections and tasks, in which order they are printed. */
final class LayoutBuilder {

    /** What is printed in one place, and of which table it is a row. */
    private record Printed(Piece piece, Table rowOf) {}

    private final SourceText source;
    private final TreeMap<Integer, Table> tables = new TreeMap<>();
    private final List<Printed> pieces = new ArrayList<>();
    private int elements;
    /** The table of tasks that is being read. */
    private List<Integer> held;

    LayoutBuilder(SourceText source) {
        this.source = source;
        source.blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .forEach(table -> tables.put(table.at().start(), table));
    }

    void line(Kind kind, ReadLine line) {
        add(Piece.line(kind, line.whole()), line);
    }

    /** What belongs to the page, or to the web, is no part of the document; everything else that is left out is. */
    void leftOut(ReadLine line) {
        kind(line.noise().orElseThrow()).ifPresent(kind -> line(kind, line));
    }

    static Optional<Kind> kind(Unread.Reason reason) {
        return switch (reason) {
            case LETTERHEAD -> Optional.of(Kind.LETTERHEAD);
            case DOCUMENT_NUMBER -> Optional.of(Kind.DOCUMENT_NUMBER);
            case SIGNATURE -> Optional.of(Kind.SIGNATURE);
            case ATTACHMENT_MARK, PUBLICATION_NOTE, IMPRINT, AFTER_ISSUE_DATE -> Optional.of(Kind.TEXT);
            default -> Optional.empty();
        };
    }

    /** A section or a task begins that is not printed: the one that holds tasks without a heading. */
    void unprinted() {
        elements++;
    }

    /** A section or a task begins. Returns its place among them. */
    int begin() {
        if (held != null) {
            held.add(elements);
        }
        return elements++;
    }

    /** The next line of a section or a task. */
    void lineOf(int element, ReadLine line) {
        add(Piece.of(element, 1), line);
    }

    /** A line under a section; it is none of the lines of one that stands in a table. */
    void below(int section, boolean inTable, ReadLine line) {
        if (inTable) {
            add(new Piece(Kind.TEXT, line.whole(), section, 0, null, List.of()), line);
        } else {
            lineOf(section, line);
        }
    }

    private void add(Piece piece, ReadLine line) {
        Table rowOf = null;
        if (line.line().tableRow()) {
            Map.Entry<Integer, Table> table = tables.floorEntry(line.line().at().start());
            rowOf = table == null ? null : table.getValue();
        }
        pieces.add(new Printed(piece, rowOf));
    }

    void beginTable() {
        held = new ArrayList<>();
    }

    void endTable(TaskTable table) {
        Piece piece = new Piece(Kind.TABLE, null, null, 0, printed(table.table(), table.headEnd() + 1), held);
        pieces.add(new Printed(piece, null));
        held = null;
    }

    private LayoutJson.Table printed(Table table, int headRows) {
        return new LayoutJson.Table(
                table.columns(),
                headRows,
                table.rows().stream().map(this::cells).toList());
    }

    /** Stray words of the row, which no cell holds, are printed with the cell beside them. */
    private List<LayoutJson.Cell> cells(Table.Row row) {
        List<LayoutJson.Cell> cells = new ArrayList<>();
        int from = row.at().start();
        for (int i = 0; i < row.cells().size(); i++) {
            Table.Cell cell = row.cells().get(i);
            boolean last = i + 1 == row.cells().size();
            String text = stray(from, cell.at().start()) + cell.text();
            if (last) {
                text += stray(cell.at().end(), row.at().end());
            }
            cells.add(new LayoutJson.Cell(text.strip(), cell.column(), cell.columnSpan(), cell.rowSpan()));
            from = cell.at().end();
        }
        return cells;
    }

    private String stray(int from, int to) {
        String words = from < to ? Blanks.strip(source.text().substring(from, to)) : "";
        return words.isEmpty() ? "" : "\n" + words + "\n";
    }

    List<Piece> build() {
        Map<Table, Integer> rows = new IdentityHashMap<>();
        pieces.stream()
                .filter(printed -> printed.rowOf() != null)
                .forEach(printed -> rows.merge(printed.rowOf(), 1, Integer::sum));
        List<Piece> built = new ArrayList<>();
        int from = 0;
        while (from < pieces.size()) {
            int to = from + 1;
            while (to < pieces.size() && goesOn(pieces.get(to - 1), pieces.get(to))) {
                to++;
            }
            together(pieces.subList(from, to), rows, built);
            from = to;
        }
        return List.copyOf(built);
    }

    private static boolean goesOn(Printed above, Printed below) {
        return above.rowOf() == below.rowOf()
                && above.piece().kind() == below.piece().kind()
                && above.piece().element() != null == (below.piece().element() != null)
                && (above.piece().element() == null
                        || above.piece().element().equals(below.piece().element()))
                && (above.rowOf() != null || below.piece().kind() == Kind.ELEMENT);
    }

    /** The rows of a whole table are a table again; rows of one that is torn apart stay lines. */
    private void together(List<Printed> run, Map<Table, Integer> rows, List<Piece> built) {
        Piece first = run.get(0).piece();
        Table table = run.get(0).rowOf();
        if (table != null && rows.get(table) == run.size() && filled(table) == run.size()) {
            int lines = first.kind() == Kind.ELEMENT ? run.size() : 0;
            built.add(new Piece(
                    Kind.TABLE,
                    null,
                    first.element(),
                    lines,
                    printed(table, table.headerRows().size()),
                    List.of()));
        } else if (first.kind() == Kind.ELEMENT) {
            built.add(Piece.of(first.element(), run.size()));
        } else {
            run.forEach(printed -> built.add(printed.piece()));
        }
    }

    private static long filled(Table table) {
        return table.rows().stream()
                .filter(row -> row.cells().stream()
                        .anyMatch(cell -> !Blanks.strip(cell.text()).isEmpty()))
                .count();
    }
}
