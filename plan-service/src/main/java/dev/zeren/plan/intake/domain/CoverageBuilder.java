package dev.zeren.plan.intake.domain;

import dev.zeren.document.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what became of the characters of a text and fills in what lies between. */
final class CoverageBuilder {

    private final String text;
    private final List<Coverage.Piece> pieces = new ArrayList<>();

    CoverageBuilder(String text) {
        this.text = text;
    }

    /** Records a piece; an empty one is nothing. Pieces may come in any order but must not overlap. */
    void add(Span at, Coverage.Kind kind) {
        if (!at.isEmpty()) {
            pieces.add(new Coverage.Piece(at, kind));
        }
    }

    /**
     * The whole coverage. What nobody recorded is blank, or else becomes unread: a character may be misunderstood but never
     * lost.
     *
     * @param unread receives what is left over
     */
    Coverage build(List<Unread> unread) {
        pieces.sort(Comparator.comparingInt(piece -> piece.at().start()));
        List<Coverage.Piece> whole = new ArrayList<>();
        int end = 0;
        int line = 1;
        for (Coverage.Piece piece : pieces) {
            fill(new Span(end, piece.at().start(), line), whole, unread);
            whole.add(piece);
            end = piece.at().end();
            line = piece.at().line();
        }
        fill(new Span(end, text.length(), line), whole, unread);
        return new Coverage(whole);
    }

    private void fill(Span gap, List<Coverage.Piece> whole, List<Unread> unread) {
        if (gap.isEmpty()) {
            return;
        }
        boolean blank = Blanks.isBlank(text, gap.start(), gap.end());
        whole.add(new Coverage.Piece(gap, blank ? Coverage.Kind.BLANK : Coverage.Kind.UNREAD));
        if (!blank) {
            unread.add(new Unread(gap, text.substring(gap.start(), gap.end()), Unread.Reason.NOT_UNDERSTOOD));
        }
    }
}
