package dev.zeren.assessment.round.domain;

import dev.zeren.assessment.AssessmentProblem;
import dev.zeren.kit.domain.Rejection;
import java.time.LocalDate;

/**
 * When sheets are scored: the assessee's own in the self-assessment, the others in the review; what was returned until
 * the phase behind it ends.
 */
public final class SheetDays {

    private SheetDays() {}

    /**
     * Lets pass what is scored in time.
     *
     * @param today by the server's time
     * @throws Rejection {@code phase-not-begun}, {@code deadline-passed}
     */
    public static void require(
            RoundCalendar calendar, boolean selfAssessment, SheetStatus status, String assesseeClass, LocalDate today) {
        RoundPhase phase = selfAssessment ? RoundPhase.SELF_ASSESSMENT : RoundPhase.REVIEW;
        if (!calendar.begun(phase, today)) {
            throw new Rejection(
                    AssessmentProblem.PHASE_NOT_BEGUN,
                    phase,
                    calendar.planned(phase).orElseThrow().from());
        }
        LocalDate last = last(calendar, phase, status, assesseeClass);
        if (last != null && today.isAfter(last)) {
            throw new Rejection(AssessmentProblem.DEADLINE_PASSED, last);
        }
    }

    private static LocalDate last(RoundCalendar calendar, RoundPhase phase, SheetStatus status, String assesseeClass) {
        LocalDate last = calendar.last(phase, assesseeClass);
        RoundPhase behind = phase == RoundPhase.REVIEW ? RoundPhase.RECONCILIATION : RoundPhase.REVIEW;
        LocalDate longer = calendar.last(behind, assesseeClass);
        return status != SheetStatus.RETURNED || last == null || longer == null || longer.isBefore(last)
                ? last
                : longer;
    }
}
