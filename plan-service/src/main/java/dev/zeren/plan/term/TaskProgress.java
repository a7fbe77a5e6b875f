package dev.zeren.plan.term;

import java.util.Collection;

/**
 * How far a task is, or an office's share of it.
 *
 * @param percent 0 to 100; 100 if and only if done
 */
public record TaskProgress(ProgressStatus status, int percent) {

    public static final TaskProgress NONE = new TaskProgress(ProgressStatus.NOT_STARTED, 0);

    /**
     * What the shares of the responsible offices make together: done when all are done, not started when none has
     * begun, otherwise under way; the percentage is the mean, rounded down.
     *
     * @param shares one for each responsible office, {@link #NONE} for who has not reported; not empty
     */
    public static TaskProgress together(Collection<TaskProgress> shares) {
        int percent = shares.stream().mapToInt(TaskProgress::percent).sum() / shares.size();
        if (shares.stream().allMatch(share -> share.status() == ProgressStatus.DONE)) {
            return new TaskProgress(ProgressStatus.DONE, 100);
        }
        if (shares.stream().allMatch(share -> share.status() == ProgressStatus.NOT_STARTED)) {
            return NONE;
        }
        return new TaskProgress(ProgressStatus.UNDER_WAY, percent);
    }
}
