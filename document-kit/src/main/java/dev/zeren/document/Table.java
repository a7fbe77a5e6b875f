package dev.zeren.document;

import java.util.List;

/**
 * A simple table: rows of cells as printed. In the text its rows are lines and its cells are separated by tabs; a cell
 * with several paragraphs holds line feeds. Merged cells are not joined: the continuing cell is empty.
 *
 * @param at from its first cell's first character to its last cell's last
 */
public record Table(Span at, List<Row> rows) implements Block {

    public Table {
        rows = List.copyOf(rows);
    }

    /** One row, all of its cells in order. */
    public record Row(Span at, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** One cell; {@code text} is empty where nothing is printed. */
    public record Cell(Span at, String text) {}
}
