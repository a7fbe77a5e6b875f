package dev.zeren.document;

import java.util.Set;

/** Reads one {@code w:tbl}: its cells with the columns of the table grid that they cover (ISO/IEC 29500-1, 17.4). */
final class WordRows {

    private static final Set<String> TRANSPARENT =
            Set.of("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag");

    /** What a row says of itself. */
    private static final class RowProperties {
        private int gridBefore;
        private boolean header;
        private boolean deleted;
    }

    /** What a cell says of itself; a merge is null, {@code restart} or {@code continue}. */
    private static final class CellProperties {
        private int columns = 1;
        private String verticalMerge;
        private String horizontalMerge;
        private boolean deleted;
    }

    /** A cell that waits for the next one, which may be merged into it. */
    private record Pending(CellProperties properties, String text, int columns) {}

    private final WordContext word;
    private final XmlCursor cursor;
    private final WordBody body;
    private final TableDraft table;

    WordRows(WordContext word, WordBody body) {
        this.word = word;
        this.cursor = word.cursor();
        this.body = body;
        this.table = new TableDraft(word.budget());
    }

    TableDraft read() {
        rows();
        return table;
    }

    private void rows() {
        cursor.eachChild(() -> {
            String name = cursor.name();
            if (name.equals("tr")) {
                new RowReader().read();
            } else if (name.equals("?AlternateContent")) {
                word.alternative(this::rows);
            } else if (TRANSPARENT.contains(name)) {
                rows();
            }
        });
    }

    private final class RowReader {

        private final RowProperties row = new RowProperties();
        private Pending pending;
        private boolean begun;
        private int column;

        void read() {
            cells();
            begin();
            place();
        }

        private void begin() {
            if (!begun && !row.deleted) {
                table.row(row.header);
                column = row.gridBefore;
            }
            begun = true;
        }

        private void cells() {
            cursor.eachChild(() -> {
                String name = cursor.name();
                if (name.equals("trPr")) {
                    rowProperties();
                } else if (name.equals("tc")) {
                    begin();
                    cell();
                } else if (name.equals("?AlternateContent")) {
                    word.alternative(this::cells);
                } else if (TRANSPARENT.contains(name)) {
                    cells();
                }
            });
        }

        private void rowProperties() {
            cursor.eachChild(() -> {
                switch (cursor.name()) {
                    case "gridBefore" -> row.gridBefore = clamp(cursor.number().orElse(0), 0);
                    case "tblHeader" -> row.header = cursor.isOn();
                    case "del" -> row.deleted = true;
                    default -> {
                        // Looks are of no concern.
                    }
                }
            });
        }

        private void cell() {
            CellProperties cell = new CellProperties();
            Story.Lines lines = new Story.Lines();
            body.blocks(lines, () -> properties(cell));
            if (row.deleted || cell.deleted) {
                word.leftOut().whole(LeftOut.Kind.DELETED_REVISION, lines.text());
            } else if (pending != null && "continue".equals(cell.horizontalMerge)) {
                word.leftOut().whole(LeftOut.Kind.HIDDEN, lines.text());
                pending = new Pending(pending.properties, pending.text, pending.columns + cell.columns);
            } else {
                place();
                pending = new Pending(cell, lines.text(), cell.columns);
            }
        }

        private void place() {
            if (pending == null) {
                return;
            }
            boolean continues =
                    "continue".equals(pending.properties.verticalMerge) && table.continueAbove(column, pending.columns);
            if (continues) {
                word.leftOut().whole(LeftOut.Kind.HIDDEN, pending.text);
                column += pending.columns;
            } else {
                column = table.cell(column, pending.columns, 1, pending.text);
            }
            pending = null;
        }
    }

    private void properties(CellProperties cell) {
        cursor.eachChild(() -> {
            switch (cursor.name()) {
                case "gridSpan" -> cell.columns = clamp(cursor.number().orElse(1), 1);
                case "vMerge" -> cell.verticalMerge = cursor.value().orElse("continue");
                case "hMerge" -> cell.horizontalMerge = cursor.value().orElse("continue");
                case "cellDel" -> cell.deleted = true;
                default -> {
                    // Looks are of no concern.
                }
            }
        });
    }

    private static int clamp(int number, int least) {
        return Math.max(least, Math.min(number, 1_000));
    }
}
