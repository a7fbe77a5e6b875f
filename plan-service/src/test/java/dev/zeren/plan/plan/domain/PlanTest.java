package dev.zeren.plan.plan.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.zeren.kit.domain.IllegalStep;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.testing.LifecyclePages;
import dev.zeren.plan.PlanProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void aPlanEndsWithItsYearUntilSomebodySaysOtherwise() {
        Plan plan = draft();
        assertEquals(LocalDate.of(2026, 12, 31), plan.endsOn());
        plan.endOn(LocalDate.of(2026, 7, 15));
        assertEquals(LocalDate.of(2026, 7, 15), plan.endsOn());
    }

    @Test
    void everyStepThatIsNotInThePlansLifeIsRefusedWithThoseThatAre() {
        var illegal = LifecyclePages.illegal(PlanStatus.LIFE, PlanAct.class);
        assertEquals(9, illegal.size());
        illegal.forEach(step -> {
            Plan plan = draft();
            LifecyclePages.ways(PlanStatus.LIFE).get(step.state()).forEach(act -> act(plan, act));
            IllegalStep refused = assertThrows(IllegalStep.class, () -> act(plan, step.act()));
            assertEquals(step.allowed(), refused.allowed());
            assertEquals(step.state(), plan.status());
        });
    }

    @Test
    void aClosedPlanAndAnArchivedOneAreNotOpen() {
        Plan plan = draft();
        plan.requireOpen();
        plan.issue(3, NOW, "p");
        plan.requireOpen();
        plan.close(NOW, "p");
        reject(PlanProblem.PLAN_CLOSED, plan::requireOpen);
        plan.archive(NOW, "p");
        reject(PlanProblem.PLAN_CLOSED, plan::requireOpen);
    }

    @Test
    void anIssuedPlanIsNotChanged() {
        Plan plan = draft();
        plan.issue(1, NOW, "p");
        reject(PlanProblem.PLAN_NOT_DRAFT, () -> plan.entitle("x"));
        reject(PlanProblem.PLAN_NOT_DRAFT, () -> plan.become("x"));
        reject(PlanProblem.PLAN_NOT_DRAFT, () -> plan.endOn(LocalDate.EPOCH));
    }

    @Test
    void aPlanWithoutTasksIsNotIssued() {
        reject(PlanProblem.PLAN_WITHOUT_TASKS, () -> draft().issue(0, NOW, "p"));
    }

    private static void act(Plan plan, PlanAct act) {
        switch (act) {
            case ISSUE -> plan.issue(3, NOW, "p");
            case CLOSE -> plan.close(NOW, "p");
            case ARCHIVE -> plan.archive(NOW, "p");
        }
    }

    private static Plan draft() {
        return new Plan("要点", 2026, "annual-work-points", null, "", "[]", UUID.randomUUID(), NOW, "p");
    }

    private static void reject(PlanProblem problem, org.junit.jupiter.api.function.Executable act) {
        assertEquals(problem, assertThrows(Rejection.class, act).type());
    }
}
