package dev.zeren.plan.relation.domain;

import dev.zeren.kit.domain.WireName;

/** What another bureau is to one's own. */
public enum Level {
    /** 上级: one's own carries out its plans. */
    UPPER,
    /** 下级: it carries out plans of one's own. */
    LOWER;

    /** The word on the wire. */
    @Override
    public String toString() {
        return WireName.of(this);
    }
}
