package dev.zeren.plan.term;

import dev.zeren.kit.domain.WireName;

/** What a piece of evidence is. */
public enum EvidenceKind {
    /** A file that the service keeps. */
    FILE,
    /** An address on the web; the service never looks at it. */
    LINK,
    /** Something that was given elsewhere already and is not given again. */
    REFERENCE;

    /** The word on the wire. */
    @Override
    public String toString() {
        return WireName.of(this);
    }
}
