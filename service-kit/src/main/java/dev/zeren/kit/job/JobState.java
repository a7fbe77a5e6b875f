package dev.zeren.kit.job;

/** Where a job stands. {@code DONE} and {@code FAILED} are its ends. */
public enum JobState {
    WAITING("waiting"),
    RUNNING("running"),
    DONE("done"),
    FAILED("failed");

    private final String word;

    JobState(String word) {
        this.word = word;
    }

    /** The word on the wire. */
    @Override
    public String toString() {
        return word;
    }

    public boolean isEnd() {
        return this == DONE || this == FAILED;
    }
}
