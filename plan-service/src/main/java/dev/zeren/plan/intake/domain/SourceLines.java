package dev.zeren.plan.intake.domain;

import dev.zeren.document.Block;
import dev.zeren.document.Paragraph;
import dev.zeren.document.SourceText;
import dev.zeren.document.Span;
import dev.zeren.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** First stage: blocks to lines that are not blank. */
final class SourceLines {

    private SourceLines() {}

    /** Lines; a table whose rows are tasks is one. */
    static List<Line> of(SourceText source, RoleLabels roles, TableWords words) {
        List<Line> lines = new ArrayList<>();
        for (Block block : source.blocks()) {
            if (block instanceof Paragraph paragraph) {
                lines.addAll(split(source.text(), paragraph));
            } else if (block instanceof Table table) {
                Optional<TaskTable> tasks = TaskTable.of(table, roles, words);
                if (tasks.isPresent()) {
                    lines.add(new Line(table.at(), source.at(table.at()), true, 0, tasks.get()));
                } else {
                    table.rows()
                            .forEach(row ->
                                    trimmed(source.text(), row.at(), true, 0).ifPresent(lines::add));
                }
            }
        }
        return lines;
    }

    /** A manual line break inside a Word paragraph separates lines as a paragraph end does. */
    private static List<Line> split(String text, Paragraph block) {
        Span paragraph = block.at();
        List<Line> lines = new ArrayList<>();
        int start = paragraph.start();
        int line = paragraph.line();
        for (int i = start; i <= paragraph.end(); i++) {
            if (i == paragraph.end() || text.charAt(i) == '\n') {
                trimmed(text, new Span(start, i, line), false, block.headingLevel())
                        .ifPresent(lines::add);
                start = i + 1;
                line++;
            }
        }
        return lines;
    }

    private static Optional<Line> trimmed(String text, Span at, boolean tableRow, int headingLevel) {
        int start = Blanks.skip(text, at.start(), at.end());
        int end = Blanks.skipBack(text, start, at.end());
        if (start == end) {
            return Optional.empty();
        }
        return Optional.of(
                new Line(new Span(start, end, at.line()), text.substring(start, end), tableRow, headingLevel, null));
    }
}
