package dev.zeren.plan.progress.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How a bureau takes progress reports.
 *
 * @param reviewers who accepts them, any one of these; nobody: a report is accepted as it is submitted
 * @param selfReview whether a planner may review what he reported himself on an office's behalf
 * @param calendar when plans are reported on that have no calendar of their own
 * @param subtasks when the completion of a task is computed from its subtasks
 */
public record ProgressRules(
        List<Reviewer> reviewers, boolean selfReview, ReportingCalendar calendar, SubtaskRule subtasks) {

    /** Nobody reviews, and offices report when there is something to report. */
    public static final ProgressRules USUAL =
            new ProgressRules(List.of(), false, ReportingCalendar.NONE, SubtaskRule.WHERE_UNMEASURED);

    /** Rules that were set before there were subtasks say nothing of them. */
    public ProgressRules {
        subtasks = subtasks == null ? SubtaskRule.WHERE_UNMEASURED : subtasks;
    }

    /** Whether a report counts only when somebody accepts it. */
    public boolean reviewed() {
        return !reviewers.isEmpty();
    }

    /**
     * Who reviews the reports on a task. The bureau office stands in where a report would otherwise wait for nobody: when
     * no lead leader of the task is known and nobody else reviews, or when a report still waits that nobody need review any
     * more.
     *
     * @param led whether a lead leader of the task is known
     */
    public Set<Reviewer> reviewersOf(boolean led) {
        Set<Reviewer> able = EnumSet.noneOf(Reviewer.class);
        able.addAll(reviewers);
        if (!led) {
            able.remove(Reviewer.LEAD_LEADER);
        }
        return able.isEmpty() ? EnumSet.of(Reviewer.PLANNER) : able;
    }
}
