package dev.zeren.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A table to be written: a header row that repeats on every page, and rows of plain text.
 *
 * @param columns at least one
 * @param rows each with as many cells as there are columns, or with one that takes the whole width
 */
public record WordTable(List<Column> columns, List<Row> rows) {

    public WordTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table has at least one column");
        }
        for (Row row : rows) {
            if (row.cells().size() != columns.size() && row.cells().size() != 1) {
                throw new IllegalArgumentException(
                        "a row has " + row.cells().size() + " cells for " + columns.size() + " columns");
            }
        }
    }

    /**
     * One column.
     *
     * @param heading printed in the header row
     * @param weight its share of the text width against the other columns, at least 1
     * @param alignment of its cells; the heading is always centred
     */
    public record Column(String heading, int weight, Alignment alignment) {
        public Column {
            if (weight < 1) {
                throw new IllegalArgumentException("the weight of a column is at least 1: " + weight);
            }
        }
    }

    /**
     * One row.
     *
     * @param cells the text of each cell
     * @param total whether it is a total, printed in the face of a heading
     */
    public record Row(List<String> cells, boolean total) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Gathers columns and rows in order. */
    public static final class Builder {

        private final List<Column> columns = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();

        private Builder() {}

        public Builder column(String heading, int weight, Alignment alignment) {
            columns.add(new Column(heading, weight, alignment));
            return this;
        }

        public Builder row(String... cells) {
            return row(List.of(cells));
        }

        public Builder row(List<String> cells) {
            rows.add(new Row(cells, false));
            return this;
        }

        /** Adds a row of one cell over the whole width, which heads the rows below it. */
        public Builder headingRow(String text) {
            rows.add(new Row(List.of(text), true));
            return this;
        }

        /** Adds a row that sums up, such as 合计. */
        public Builder totalRow(String... cells) {
            rows.add(new Row(List.of(cells), true));
            return this;
        }

        public WordTable build() {
            return new WordTable(columns, rows);
        }
    }
}
