package dev.zeren.document;

import java.util.ArrayList;
import java.util.List;

/** Lays paragraphs and tables one after the other and keeps count of characters and lines. */
final class SourceTextBuilder implements Story {

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private int line = 1;

    /** Each line that is not blank becomes a paragraph; the text itself stays untouched. */
    static SourceText ofLines(String text, String encoding, TextBudget budget) {
        List<Block> blocks = new ArrayList<>();
        int line = 1;
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            String content = text.substring(start, end);
            if (!content.isBlank()) {
                budget.takeBlock();
                blocks.add(new Paragraph(new Span(start, end, line), content));
            }
            boolean pair = text.startsWith("\r\n", end);
            start = end + (pair ? 2 : 1);
            line++;
        }
        return new SourceText(text, Format.PLAIN_TEXT, encoding, blocks, List.of());
    }

    @Override
    public void paragraph(String printed, int headingLevel) {
        String content = Characters.whole(printed);
        Span at = append(content);
        if (!content.isBlank()) {
            blocks.add(new Paragraph(at, content, headingLevel));
        }
        endLine();
    }

    @Override
    public void table(TableDraft draft) {
        if (draft.isBlank()) {
            return;
        }
        int start = text.length();
        int startLine = line;
        List<Table.Row> rows = new ArrayList<>();
        TableDraft.Cell[][] grid = draft.grid();
        for (int row = 0; row < grid.length; row++) {
            if (row > 0) {
                endLine();
            }
            rows.add(row(grid[row], row, draft.isHeader(row)));
        }
        blocks.add(new Table(new Span(start, text.length(), startLine), grid[0].length, rows));
        endLine();
    }

    private Table.Row row(TableDraft.Cell[] places, int row, boolean header) {
        int start = text.length();
        int startLine = line;
        List<Table.Cell> placed = new ArrayList<>();
        for (int column = 0; column < places.length; column++) {
            TableDraft.Cell cell = places[column];
            if (cell.column() == column && column > 0) {
                text.append('\t');
            }
            if (cell.beginsAt(row, column)) {
                placed.add(cell.placed(append(cell.text())));
            }
        }
        return new Table.Row(new Span(start, text.length(), startLine), header, placed);
    }

    SourceText build(Format format, String encoding, LeftOuts leftOut) {
        return new SourceText(text.toString(), format, encoding, blocks, List.copyOf(leftOut.all()));
    }

    private Span append(String content) {
        Span at = new Span(text.length(), text.length() + content.length(), line);
        text.append(content);
        line += LineBreaks.count(content);
        return at;
    }

    private void endLine() {
        text.append('\n');
        line++;
    }
}
