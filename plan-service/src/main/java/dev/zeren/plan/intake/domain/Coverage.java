package dev.zeren.plan.intake.domain;

import dev.zeren.document.Span;
import java.util.List;

/**
 * Where each character of a source went: the pieces follow one another without gap or overlap from the first character
 * to the last.
 *
 * @param pieces in order, none of them empty
 */
public record Coverage(List<Piece> pieces) {

    public Coverage {
        pieces = List.copyOf(pieces);
        int end = 0;
        for (Piece piece : pieces) {
            if (piece.at().start() != end || piece.at().isEmpty()) {
                throw new IllegalArgumentException("the coverage breaks at " + end + ": " + piece);
            }
            end = piece.at().end();
        }
    }

    /** The number of characters covered. */
    public int length() {
        return pieces.isEmpty() ? 0 : pieces.get(pieces.size() - 1).at().end();
    }

    /** A stretch of the source and what it became. */
    public record Piece(Span at, Kind kind) {}

    /** What a stretch of the source became. A label, a heading and a clause count with their closing marks. */
    public enum Kind {
        TITLE,
        PREAMBLE,
        SECTION_LABEL,
        SECTION_HEADING,
        SECTION_TEXT,
        TASK_LABEL,
        TASK_HEADING,
        TASK_TEXT,
        CLAUSE,
        ISSUE_DATE,
        UNREAD,
        /** White space and line terminators between nodes. */
        BLANK
    }
}
