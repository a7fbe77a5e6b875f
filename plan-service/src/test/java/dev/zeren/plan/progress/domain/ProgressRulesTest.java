package dev.zeren.plan.progress.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProgressRulesTest {

    @Test
    void theBureauOfficeStandsInWhereAReportWouldWaitForNobody() {
        assertEquals(Set.of(Reviewer.PLANNER), rules(Reviewer.LEAD_LEADER).reviewersOf(false));
        assertEquals(Set.of(Reviewer.LEAD_LEADER), rules(Reviewer.LEAD_LEADER).reviewersOf(true));
        assertEquals(
                Set.of(Reviewer.OFFICE_HEAD),
                rules(Reviewer.OFFICE_HEAD, Reviewer.LEAD_LEADER).reviewersOf(false));
        assertEquals(Set.of(Reviewer.PLANNER), rules().reviewersOf(true));
    }

    @Test
    void usuallyNobodyReviews() {
        assertFalse(ProgressRules.USUAL.reviewed());
    }

    private static ProgressRules rules(Reviewer... reviewers) {
        return new ProgressRules(List.of(reviewers), false, ReportingCalendar.NONE, null);
    }
}
