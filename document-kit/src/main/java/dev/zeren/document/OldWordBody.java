package dev.zeren.document;

import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/** The paragraphs and tables of a part of a .doc. */
final class OldWordBody {

    private static final int BODY_LEVEL = 9;

    /** Edges of cells this near to each other, in twentieths of a point, are one. */
    private static final int NEAR = 40;

    private final TextBudget budget;
    private final LeftOuts leftOut;
    private final OldWordNumbers numbers = new OldWordNumbers();
    private final StringBuilder pending = new StringBuilder();

    OldWordBody(TextBudget budget, LeftOuts leftOut) {
        this.budget = budget;
        this.leftOut = leftOut;
    }

    /** @param range may be null where a file has no such part */
    void tell(Range range, Story story) {
        if (range == null) {
            return;
        }
        int count = range.numParagraphs();
        int at = 0;
        while (at < count) {
            Paragraph paragraph = range.getParagraph(at);
            if (paragraph.isInTable()) {
                Table table = range.getTable(paragraph);
                story.table(table(table));
                at += Math.max(1, table.numParagraphs());
            } else {
                paragraph(paragraph, story);
                at++;
            }
        }
        if (!pending.isEmpty()) {
            story.paragraph(pending.toString(), 0);
            pending.setLength(0);
        }
    }

    private void paragraph(Paragraph paragraph, Story story) {
        OldWordText text = new OldWordText(budget, leftOut);
        text.read(paragraph);
        if (text.endDeleted()) {
            pending.append(text.text());
            return;
        }
        budget.takeBlock();
        String number = text.isHidden() ? "" : numbers.next(paragraph);
        budget.take(number.length());
        int level = paragraph.getLvl();
        String words = WordBody.trimBreaks(number + pending + text.text());
        story.paragraph(words, level >= 0 && level < BODY_LEVEL ? level + 1 : 0);
        pending.setLength(0);
    }

    private TableDraft table(Table table) {
        NavigableSet<Integer> edges = edges(table);
        TableDraft draft = new TableDraft(budget);
        for (int row = 0; row < table.numRows(); row++) {
            TableRow cells = table.getRow(row);
            draft.row(cells.isTableHeader());
            for (int at = 0; at < cells.numCells(); at++) {
                TableCell cell = cells.getCell(at);
                int end = at;
                while (cell.isFirstMerged()
                        && end + 1 < cells.numCells()
                        && cells.getCell(end + 1).isMerged()
                        && !cells.getCell(end + 1).isFirstMerged()) {
                    end++;
                }
                place(draft, cell, cells.getCell(end), edges);
                at = end;
            }
        }
        return draft;
    }

    private void place(TableDraft draft, TableCell cell, TableCell last, NavigableSet<Integer> edges) {
        int column = columns(edges, cell.getLeftEdge()) - 1;
        int end = columns(edges, last.getLeftEdge() + last.getWidth()) - 1;
        int wide = Math.max(1, end - column);
        Story.Lines lines = new Story.Lines();
        for (int at = 0; at < cell.numParagraphs(); at++) {
            paragraph(cell.getParagraph(at), lines);
        }
        boolean continues = cell.isVerticallyMerged()
                && !cell.isFirstVerticallyMerged()
                && draft.continueAbove(Math.max(0, column), wide);
        if (continues) {
            leftOut.whole(LeftOut.Kind.HIDDEN, lines.text());
        } else {
            draft.cell(Math.max(0, column), wide, 1, lines.text());
        }
    }

    /** How many edges stand at or left of a place. */
    private static int columns(NavigableSet<Integer> edges, int place) {
        return edges.headSet(place + NEAR, true).size();
    }

    private static NavigableSet<Integer> edges(Table table) {
        NavigableSet<Integer> edges = new TreeSet<>();
        for (int row = 0; row < table.numRows(); row++) {
            TableRow cells = table.getRow(row);
            for (int at = 0; at < cells.numCells(); at++) {
                TableCell cell = cells.getCell(at);
                add(edges, cell.getLeftEdge());
                add(edges, cell.getLeftEdge() + cell.getWidth());
            }
        }
        return edges;
    }

    private static void add(NavigableSet<Integer> edges, int place) {
        Integer below = edges.floor(place);
        Integer above = edges.ceiling(place);
        boolean known = (below != null && place - below <= NEAR) || (above != null && above - place <= NEAR);
        if (!known) {
            edges.add(place);
        }
    }
}
