package dev.zeren.plan.render.domain;

import dev.zeren.document.Alignment;
import dev.zeren.document.WordDocument;
import dev.zeren.document.WordGrid;
import dev.zeren.plan.render.domain.Elements.Group;
import dev.zeren.plan.term.LayoutJson;
import dev.zeren.plan.term.LayoutJson.Kind;
import dev.zeren.plan.term.LayoutJson.Piece;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Lays a plan out as an official document (GB/T 9704-2012). Labels are printed text: nothing is numbered by Word, so that
 * numbers stay as they were printed, with their gaps and repetitions.
 */
public final class PlanDocument {

    /** Word opens no table with more. */
    private static final int MOST_COLUMNS = 63;

    private final PrintedPlan plan;
    private final List<Piece> pieces;
    private final Elements elements;
    private final Paragraphs paragraphs = new Paragraphs(WordDocument.builder());
    private final PrintedElements printed = new PrintedElements(paragraphs);
    /** With which piece the lines of an element end. */
    private final Map<Integer, Integer> lastPieces = new HashMap<>();

    private boolean titled;
    private boolean inBody;

    private PlanDocument(PrintedPlan plan) {
        this.plan = plan;
        this.pieces = plan.layout().pieces();
        this.elements = new Elements(plan);
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).element() != null) {
                lastPieces.put(pieces.get(i).element(), i);
            }
        }
    }

    /** The document; the same plan gives the same. */
    public static WordDocument of(PrintedPlan plan) {
        return new PlanDocument(plan).write();
    }

    private WordDocument write() {
        if (!plan.title().isEmpty() && pieces.stream().noneMatch(piece -> piece.kind() == Kind.TITLE)) {
            paragraphs.title(Layout.titleLines(plan.title()));
        }
        int at = 0;
        while (at < pieces.size()) {
            at = write(at);
        }
        elements.left().forEach(printed::whole);
        return paragraphs.build();
    }

    /** Writes what begins with a piece; returns the next one. */
    private int write(int at) {
        Piece piece = pieces.get(at);
        switch (piece.kind()) {
            case TITLE -> {
                return title(at);
            }
            case SIGNATURE -> {
                if (at + 1 < pieces.size() && pieces.get(at + 1).kind() == Kind.DATE_OF_ISSUE) {
                    paragraphs.issued(piece.text(), pieces.get(at + 1).text());
                    return at + 2;
                }
                paragraphs.line(piece.text(), Alignment.RIGHT);
            }
            case LETTERHEAD, DOCUMENT_NUMBER -> paragraphs.line(piece.text(), Alignment.CENTER);
            case DATE_OF_ISSUE -> date(piece.text());
            case TEXT -> text(piece);
            case ELEMENT -> element(piece, at);
            case TABLE -> table(piece, at);
        }
        return at + 1;
    }

    /** The lines of the title that stand together; in place of one that has changed since stands the new one. */
    private int title(int at) {
        int end = at;
        while (end < pieces.size() && pieces.get(end).kind() == Kind.TITLE) {
            end++;
        }
        String all = pieces.stream()
                .filter(piece -> piece.kind() == Kind.TITLE)
                .map(Piece::text)
                .collect(Collectors.joining());
        if (all.equals(plan.title())) {
            paragraphs.title(pieces.subList(at, end).stream().map(Piece::text).toList());
        } else if (!titled) {
            paragraphs.title(Layout.titleLines(plan.title()));
        }
        titled = true;
        return end;
    }

    private void date(String date) {
        if (inBody) {
            paragraphs.issued(null, date);
        } else {
            paragraphs.line(date, Alignment.CENTER);
        }
    }

    /** To whom the document goes stands at the margin (7.3.2); everything else is text. */
    private void text(Piece piece) {
        if (piece.element() != null && !printed.isAsRead(piece.element())) {
            return;
        }
        String text = piece.text();
        if (!inBody && (text.endsWith("：") || text.endsWith(":"))) {
            paragraphs.line(text, Alignment.LEFT);
        } else {
            paragraphs.text(text);
        }
    }

    private void element(Piece piece, int at) {
        inBody = true;
        Group group = elements.at(piece.element());
        if (group != null) {
            printed.lines(piece.element(), group, piece.lines(), null);
            endElement(piece.element(), group, at);
        }
    }

    private void endElement(int place, Group group, int at) {
        if (lastPieces.get(place) == at) {
            group.behind().forEach(printed::whole);
        }
    }

    private void table(Piece piece, int at) {
        WordGrid grid = piece.table() == null || piece.table().columns() > MOST_COLUMNS ? null : grid(piece.table());
        Group group = piece.element() == null ? null : elements.at(piece.element());
        if (!piece.holds().isEmpty()) {
            inBody = true;
            printed.table(
                    piece.holds(), piece.holds().stream().map(elements::at).toList(), grid);
        } else if (piece.element() == null || printed.isAsRead(piece.element())) {
            rows(piece.table(), grid);
        } else if (group != null && !group.element().isInTable()) {
            printed.lines(piece.element(), group, piece.lines(), grid);
            endElement(piece.element(), group, at);
        }
    }

    /** Rows that stand with no task. */
    private void rows(LayoutJson.Table table, WordGrid grid) {
        if (grid != null) {
            paragraphs.table(grid);
            return;
        }
        for (List<LayoutJson.Cell> row : table.rows()) {
            paragraphs.text(row.stream().map(LayoutJson.Cell::text).collect(Collectors.joining("\t")));
        }
    }

    private static WordGrid grid(LayoutJson.Table table) {
        return new WordGrid(
                table.columns(),
                table.headRows(),
                table.rows().stream()
                        .map(row -> row.stream()
                                .map(cell -> new WordGrid.Cell(
                                        cell.text(), cell.column(), cell.columnSpan(), cell.rowSpan()))
                                .toList())
                        .toList());
    }
}
