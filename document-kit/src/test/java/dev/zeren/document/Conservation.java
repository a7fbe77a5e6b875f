package dev.zeren.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The law of a source text: each character in exactly one block or in one gap of white space. */
final class Conservation {

    private Conservation() {}

    static void assertHolds(SourceText source) {
        List<Span> pieces = new ArrayList<>(source.gaps());
        source.blocks().forEach(block -> pieces.add(block.at()));
        pieces.sort(Comparator.comparingInt(Span::start));
        int end = 0;
        int line = 1;
        for (Span piece : pieces) {
            assertEquals(end, piece.start());
            line += LineBreaks.count(source.text().substring(end, piece.start()));
            assertEquals(line, piece.line(), piece.toString());
            line += LineBreaks.count(source.at(piece));
            end = piece.end();
        }
        assertEquals(source.text().length(), end);
        assertTrue(source.gaps().stream().map(source::at).allMatch(String::isBlank));
        for (Block block : source.blocks()) {
            assertFalse(source.at(block.at()).isBlank());
            if (block instanceof Paragraph paragraph) {
                assertEquals(paragraph.text(), source.at(paragraph.at()));
            } else if (block instanceof Table table) {
                assertHolds(source, table);
            }
        }
        assertTrue(source.leftOut().stream().noneMatch(left -> left.text().isBlank()));
    }

    /** The words of a table stand in its cells, or are told to be stray. */
    private static void assertHolds(SourceText source, Table table) {
        int end = table.at().start();
        StringBuilder between = new StringBuilder();
        for (Table.Row row : table.rows()) {
            assertTrue(table.at().contains(row.at()));
            for (Table.Cell cell : row.cells()) {
                assertTrue(row.at().contains(cell.at()), cell.toString());
                assertEquals(cell.text(), source.at(cell.at()));
                assertTrue(cell.at().start() >= end);
                between.append(source.text(), end, cell.at().start());
                end = cell.at().end();
            }
        }
        between.append(source.text(), end, table.at().end());
        String outside = between.toString();
        for (LeftOut left : source.leftOut()) {
            if (left.at() != null && table.at().contains(left.at())) {
                outside = outside.replace(left.text(), "");
            }
        }
        assertTrue(outside.isBlank(), outside);
        table.grid().forEach(row -> assertEquals(table.columns(), row.size()));
    }
}
