package dev.zeren.plan.term;

/** How far the work on a task is, as it is reported. */
public enum ProgressStatus {
    NOT_STARTED("not-started"),
    UNDER_WAY("under-way"),
    DONE("done");

    private final String word;

    ProgressStatus(String word) {
        this.word = word;
    }

    /** The word on the wire. */
    @Override
    public String toString() {
        return word;
    }

    /**
     * Whether a percentage can go with the status: 100 with done and only with it, 0 with not started, 0 to 99 with
     * under way.
     */
    public boolean agreesWith(int percent) {
        return switch (this) {
            case NOT_STARTED -> percent == 0;
            case UNDER_WAY -> percent >= 0 && percent < 100;
            case DONE -> percent == 100;
        };
    }
}
