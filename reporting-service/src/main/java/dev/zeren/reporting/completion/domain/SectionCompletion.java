package dev.zeren.reporting.completion.domain;

/**
 * How the tasks of a part of the plan stand.
 *
 * @param label the part's number as printed; empty for tasks that stand under no heading
 * @param heading {@link #UNTITLED} for these
 */
public record SectionCompletion(String label, String heading, Counts counts) {

    /** Stands for the heading over tasks that have none. */
    public static final String UNTITLED = "未分部分";
}
