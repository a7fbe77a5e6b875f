package dev.zeren.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds tables that were flattened to tabs on their way into a text. Two shapes are known: each cell on a line of its own
 * that begins with a tab, with a blank line between rows; and each row on a line, its cells separated by tabs. A cell's
 * text may go on over further lines, and cells that were merged may be empty or missing.
 *
 * <p>Only the shape counts, no word of the text. Whoever expects tables asks for them; a reader of plain text does not.
 */
public final class FlattenedTables {

    private static final int LONG_RUN = 50;

    private final SourceText source;
    private final List<Block> blocks = new ArrayList<>();
    private final List<LeftOut> leftOut;

    private FlattenedTables(SourceText source) {
        this.source = source;
        this.leftOut = new ArrayList<>(source.leftOut());
    }

    /**
     * The same text with the paragraphs that are the lines of a flattened table put together to a {@link Table}. A cell
     * that contradicts its table is in no cell and is told as {@link LeftOut.Kind#STRAY_CELL}.
     */
    public static SourceText recognise(SourceText source) {
        return new FlattenedTables(source).recognise();
    }

    /**
     * The same table with the cells joined that are empty because the cell above goes on, as authors leave them who do not
     * merge cells. A stray cell becomes part of the cell above and keeps its characters in {@link Table#at()}.
     */
    public static Table joinEmptyCells(Table table) {
        return EmptyCells.join(table).table();
    }

    private SourceText recognise() {
        List<FlatLines.Line> lines = FlatLines.of(source);
        List<Table> tables = new ArrayList<>();
        int next = 0;
        while (next < lines.size()) {
            FlatLines from = new FlatLines(source.text(), lines, next);
            Optional<FlatLines.Found> found = from.cellPerLine().or(from::rowPerLine);
            Optional<Table> table = found.flatMap(rows -> new FlatGrid(source.text(), rows.rows()).table());
            if (table.isPresent() && fits(table.get())) {
                EmptyCells.Joined joined = EmptyCells.join(table.get());
                tables.add(joined.table());
                joined.stray()
                        .forEach(cell -> leftOut.add(new LeftOut(LeftOut.Kind.STRAY_CELL, cell.text(), cell.at())));
                next = found.get().end();
            } else {
                // A long run that is no table is not tried again from each of its lines.
                boolean isLong = found.isPresent() && found.get().rows().size() > LONG_RUN;
                next = isLong ? found.get().end() : next + 1;
            }
        }
        return tables.isEmpty() ? source : with(tables);
    }

    /** A table takes whole paragraphs and nothing but paragraphs. */
    private boolean fits(Table table) {
        List<Block> all = source.blocks();
        for (int i = firstEndingBehind(table.at().start()); i < all.size(); i++) {
            Block block = all.get(i);
            if (block.at().start() >= table.at().end()) {
                break;
            }
            if (!(block instanceof Paragraph) || !isInside(block.at(), table.at())) {
                return false;
            }
        }
        return true;
    }

    private int firstEndingBehind(int place) {
        int low = 0;
        int high = source.blocks().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (source.blocks().get(middle).at().end() <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** White space at the edges of a paragraph may lie outside of the table. */
    private boolean isInside(Span paragraph, Span table) {
        String text = source.text();
        boolean before = paragraph.start() >= table.start()
                || text.substring(paragraph.start(), table.start()).isBlank();
        boolean after = paragraph.end() <= table.end()
                || text.substring(table.end(), paragraph.end()).isBlank();
        return before && after;
    }

    private SourceText with(List<Table> tables) {
        int next = 0;
        for (Block block : source.blocks()) {
            while (next < tables.size()
                    && tables.get(next).at().end() <= block.at().start()) {
                next++;
            }
            boolean taken = next < tables.size()
                    && tables.get(next).at().start() < block.at().end();
            if (!taken) {
                blocks.add(block);
            } else if (blocks.isEmpty() || blocks.get(blocks.size() - 1) != tables.get(next)) {
                blocks.add(tables.get(next));
            }
        }
        return new SourceText(source.text(), source.format(), source.encoding(), blocks, leftOut);
    }
}
