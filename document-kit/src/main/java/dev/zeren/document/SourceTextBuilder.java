package dev.zeren.document;

import java.util.ArrayList;
import java.util.List;

/** Lays paragraphs and tables one after the other and keeps count of characters and lines. */
final class SourceTextBuilder {

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
        return new SourceText(text, Format.PLAIN_TEXT, encoding, blocks);
    }

    void paragraph(String content) {
        Span at = append(content);
        if (!content.isBlank()) {
            blocks.add(new Paragraph(at, content));
        }
        endLine();
    }

    void table(List<List<String>> rows) {
        if (rows.stream().flatMap(List::stream).allMatch(String::isBlank)) {
            return;
        }
        int start = text.length();
        int startLine = line;
        List<Table.Row> placed = new ArrayList<>();
        for (List<String> row : rows) {
            if (!placed.isEmpty()) {
                endLine();
            }
            placed.add(row(row));
        }
        blocks.add(new Table(new Span(start, text.length(), startLine), placed));
        endLine();
    }

    private Table.Row row(List<String> cells) {
        int start = text.length();
        int startLine = line;
        List<Table.Cell> placed = new ArrayList<>();
        for (String cell : cells) {
            if (!placed.isEmpty()) {
                text.append('\t');
            }
            placed.add(new Table.Cell(append(cell), cell));
        }
        return new Table.Row(new Span(start, text.length(), startLine), placed);
    }

    SourceText build() {
        return new SourceText(text.toString(), Format.WORD, "UTF-8", blocks);
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
