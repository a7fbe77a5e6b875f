package dev.zeren.plan.progress.domain;

import dev.zeren.kit.domain.WireName;

/** When the completion of a task is computed from its subtasks. */
public enum SubtaskRule {
    /** Where the task has no target, quota or milestone of its own that weighs anything. */
    WHERE_UNMEASURED,
    /** Always, beside what it has of its own. */
    ALWAYS,
    /** Never: what its own offices report counts. */
    NEVER;

    /**
     * Whether subtasks count.
     *
     * @param measured whether the task has something of its own that weighs anything
     */
    public boolean counts(boolean measured) {
        return this == ALWAYS || this == WHERE_UNMEASURED && !measured;
    }

    /** The word on the wire. */
    @Override
    public String toString() {
        return WireName.of(this);
    }
}
