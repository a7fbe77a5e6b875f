package dev.zeren.document;

import java.util.LinkedHashSet;
import java.util.Set;

/** Gathers what is left out of a document while it is read; pieces that follow each other are one. */
final class LeftOuts {

    private final TextBudget budget;
    private final Set<LeftOut> gathered = new LinkedHashSet<>();
    private final StringBuilder open = new StringBuilder();
    private LeftOut.Kind kind;

    LeftOuts(TextBudget budget) {
        this.budget = budget;
    }

    /** Adds a piece that continues the last one if it is of the same kind. */
    void piece(LeftOut.Kind of, String text) {
        budget.take(text.length());
        if (kind != of) {
            end();
            kind = of;
        }
        open.append(text);
    }

    /** Adds something whole; the head of a hundred pages is left out once. */
    void whole(LeftOut.Kind of, String text) {
        end();
        piece(of, text);
        end();
    }

    /** Ends the open piece. */
    void end() {
        String text = Characters.whole(open.toString().strip());
        if (!text.isEmpty()) {
            budget.takeBlock();
            gathered.add(new LeftOut(kind, text));
        }
        open.setLength(0);
        kind = null;
    }

    Set<LeftOut> all() {
        end();
        return gathered;
    }
}
