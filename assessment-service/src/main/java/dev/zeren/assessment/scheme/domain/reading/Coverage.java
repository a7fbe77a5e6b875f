package dev.zeren.assessment.scheme.domain.reading;

import dev.zeren.assessment.scheme.domain.LeftOutText;
import dev.zeren.document.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where each character of a document went: gathered in any order, then whole from the first to the last. */
public final class Coverage {

    /** What a stretch of the document became. */
    public enum Kind {
        TITLE,
        LABEL,
        NAME,
        GOAL,
        SCORING,
        WEIGHT,
        /** Words of a veto, reward or penalty. */
        RULE,
        UNREAD,
        /** White space between them. */
        BLANK
    }

    /** A stretch. */
    public record Piece(Span at, Kind kind) {}

    private final String text;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<LeftOutText> unread = new ArrayList<>();

    Coverage(String text) {
        this.text = text;
    }

    void add(Span at, Kind kind) {
        if (!at.isEmpty()) {
            pieces.add(new Piece(at, kind));
        }
    }

    /** Whether something was told of a place already. */
    boolean holds(Span at) {
        return pieces.stream().anyMatch(piece -> piece.at().contains(at));
    }

    /** Tells that words stand in no part of the scheme. */
    void leaveOut(Printed words, String reason) {
        if (!words.isEmpty()) {
            add(words.at(), Kind.UNREAD);
            unread.add(new LeftOutText(words.at(), words.text(), reason));
        }
    }

    void leaveOut(Span at, String reason) {
        leaveOut(new Printed(at, text.substring(at.start(), at.end())), reason);
    }

    /** Tells of words that are in no place of the text. */
    void leaveOut(String words, String reason) {
        unread.add(new LeftOutText(null, words, reason));
    }

    /** The whole of it; what nobody took is blank, or else left out: it may be misunderstood but never lost. */
    List<Piece> whole() {
        pieces.sort(Comparator.comparingInt(piece -> piece.at().start()));
        List<Piece> whole = new ArrayList<>();
        int end = 0;
        int line = 1;
        for (Piece piece : pieces) {
            // Words that two would have are the first one's.
            int start = Math.max(end, piece.at().start());
            if (start < piece.at().end()) {
                fill(end, start, line, whole);
                whole.add(new Piece(new Span(start, piece.at().end(), piece.at().line()), piece.kind()));
                end = piece.at().end();
                line = piece.at().line();
            }
        }
        fill(end, text.length(), line, whole);
        return whole;
    }

    private void fill(int start, int end, int line, List<Piece> whole) {
        if (start == end) {
            return;
        }
        String gap = text.substring(start, end);
        Span at = new Span(start, end, line);
        if (Printed.isBlank(gap)) {
            whole.add(new Piece(at, Kind.BLANK));
        } else {
            whole.add(new Piece(at, Kind.UNREAD));
            unread.add(new LeftOutText(at, gap, "not-understood"));
        }
    }

    /** What stands in no part of the scheme; whole after {@link #whole}. */
    List<LeftOutText> unread() {
        return unread;
    }
}
