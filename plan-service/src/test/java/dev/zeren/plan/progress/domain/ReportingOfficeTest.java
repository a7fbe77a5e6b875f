package dev.zeren.plan.progress.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.PlanProblem;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReportingOfficeTest {

    private static final UUID BASIC = UUID.randomUUID();
    private static final UUID PLANNING = UUID.randomUUID();
    private static final UUID UNION = UUID.randomUUID();

    @Test
    void whoHoldsAPostInOneResponsibleOfficeReportsForIt() {
        assertEquals(BASIC, ReportingOffice.of(null, Set.of(BASIC, PLANNING), Set.of(BASIC, UNION)));
    }

    @Test
    void whoHoldsNoneReportsForNobody() {
        reject(PlanProblem.NOT_YOUR_TASK, () -> ReportingOffice.of(null, Set.of(BASIC), Set.of(UNION)));
        reject(PlanProblem.NOT_YOUR_TASK, () -> ReportingOffice.of(BASIC, Set.of(BASIC), Set.of(UNION)));
        reject(PlanProblem.NOT_YOUR_TASK, () -> ReportingOffice.of(null, Set.of(BASIC), Set.of()));
    }

    @Test
    void whoHoldsTwoMustSayForWhich() {
        Set<UUID> both = Set.of(BASIC, PLANNING);
        reject(PlanProblem.OFFICE_AMBIGUOUS, () -> ReportingOffice.of(null, both, both));
        assertEquals(PLANNING, ReportingOffice.of(PLANNING, both, both));
    }

    @Test
    void nobodyReportsForAnotherOfficeThanHisOwn() {
        Set<UUID> both = Set.of(BASIC, PLANNING);
        reject(PlanProblem.NOT_YOUR_TASK, () -> ReportingOffice.of(PLANNING, both, Set.of(BASIC)));
        reject(PlanProblem.OFFICE_NOT_RESPONSIBLE, () -> ReportingOffice.of(UNION, both, Set.of(BASIC)));
    }

    @Test
    void theBureauOfficeReportsForAnyResponsibleOfficeButNoOther() {
        assertEquals(BASIC, ReportingOffice.onBehalf(null, Set.of(BASIC)));
        assertEquals(PLANNING, ReportingOffice.onBehalf(PLANNING, Set.of(BASIC, PLANNING)));
        reject(PlanProblem.OFFICE_NOT_RESPONSIBLE, () -> ReportingOffice.onBehalf(UNION, Set.of(BASIC)));
        reject(PlanProblem.OFFICE_NOT_RESPONSIBLE, () -> ReportingOffice.onBehalf(null, Set.of()));
        reject(PlanProblem.OFFICE_AMBIGUOUS, () -> ReportingOffice.onBehalf(null, Set.of(BASIC, PLANNING)));
    }

    @Test
    void whoNamesASuccessorMeansTheOneResponsibleOfficeThatWentIntoIt() {
        assertEquals(Optional.of(BASIC), ReportingOffice.meantBy(Set.of(UNION, BASIC), Set.of(BASIC, PLANNING)));
        assertEquals(Optional.empty(), ReportingOffice.meantBy(Set.of(UNION), Set.of(BASIC, PLANNING)));
        Set<UUID> both = Set.of(BASIC, PLANNING);
        reject(PlanProblem.OFFICE_AMBIGUOUS, () -> ReportingOffice.meantBy(both, both));
    }

    private static void reject(PlanProblem problem, org.junit.jupiter.api.function.Executable act) {
        assertEquals(problem, assertThrows(Rejection.class, act).type());
    }
}
