package dev.zeren.plan.plan.domain.draft.comparison;

import dev.zeren.kit.domain.WireName;

/** A piece of a text that changed. What is kept and deleted is the text before, what is kept and inserted the one after. */
public record Segment(Kind kind, String text) {

    /** What became of the piece. */
    public enum Kind {
        KEPT,
        DELETED,
        INSERTED;

        /** The word on the wire. */
        @Override
        public String toString() {
            return WireName.of(this);
        }
    }
}
