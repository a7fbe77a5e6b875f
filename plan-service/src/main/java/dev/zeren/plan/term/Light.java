package dev.zeren.plan.term;

import dev.zeren.kit.domain.WireName;

/** The status light of a task (红黄绿灯), the mildest first. */
public enum Light {
    GREEN,
    YELLOW,
    ORANGE,
    RED;

    /** The word on the wire. */
    @Override
    public String toString() {
        return WireName.of(this);
    }
}
