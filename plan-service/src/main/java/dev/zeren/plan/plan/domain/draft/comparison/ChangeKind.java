package dev.zeren.plan.plan.domain.draft.comparison;

import dev.zeren.kit.domain.WireName;

/** In what a task or a section differs from what it was; it may differ in several. */
public enum ChangeKind {
    ADDED,
    DROPPED,
    /** An amendment withdrew the task; it stays to be read. */
    WITHDRAWN,
    /** It stands in another order among those that were there before. */
    MOVED,
    /** Another printed number, nothing else. */
    RENUMBERED,
    /** Another heading or text. */
    REWORDED,
    /** A section of another part or level. */
    OTHER_LEVEL,
    /** A task under another section. */
    OTHER_SECTION,
    /** Other names under a duty. */
    REASSIGNED,
    /** The same names, of which the directory knows more than it did. */
    RESOLVED,
    /** A clause is printed in other words that change neither whom it names nor by when. */
    CLAUSE_REWORDED,
    /** Other targets or recurring quotas. */
    OTHER_TARGETS,
    /** Another due date. */
    OTHER_DUE_DATE;

    /** The word on the wire. */
    @Override
    public String toString() {
        return WireName.of(this);
    }
}
