package dev.zeren.plan.directory.domain;

/** What can become of units. */
public enum UnitChangeKind {
    /** 更名: one unit takes another name. */
    RENAME("rename"),
    /** 合并: several become one. */
    MERGE("merge"),
    /** 分立: one becomes several. */
    SPLIT("split"),
    /** 撤销: a unit is no more and has no successor. */
    CLOSE("close");

    private final String word;

    UnitChangeKind(String word) {
        this.word = word;
    }

    /** The word on the wire. */
    @Override
    public String toString() {
        return word;
    }
}
