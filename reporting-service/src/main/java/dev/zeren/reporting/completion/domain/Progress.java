package dev.zeren.reporting.completion.domain;

/** How far the work on a task is, as its offices have reported. */
public enum Progress {
    NOT_STARTED("not-started"),
    UNDER_WAY("under-way"),
    DONE("done");

    private final String word;

    Progress(String word) {
        this.word = word;
    }

    /** The word of the plan feed. */
    @Override
    public String toString() {
        return word;
    }
}
