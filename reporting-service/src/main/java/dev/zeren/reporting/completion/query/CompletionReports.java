package dev.zeren.reporting.completion.query;

import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.reporting.Scopes;
import dev.zeren.reporting.completion.domain.Completion;
import dev.zeren.reporting.completion.domain.Plan;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Makes completion reports for who may read them. */
@ApplicationScoped
public class CompletionReports {

    private final ReplicatedPlans plans;
    private final Callers callers;
    private final BureauCalendar calendar;

    CompletionReports(ReplicatedPlans plans, Callers callers, BureauCalendar calendar) {
        this.plans = plans;
        this.callers = callers;
        this.calendar = calendar;
    }

    /**
     * The report of a plan as of now.
     *
     * @throws Rejection {@code not-found} for a plan that the caller may not see, {@code replica-rebuilding}
     */
    public Completion of(UUID planId) {
        Plan plan = plans.find(planId)
                .filter(found -> !found.isDraft() || seesDrafts())
                .orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
        return Completion.of(plan, calendar.now(), calendar.today());
    }

    /** The same callers as in plan-service: who works on a draft or watches over it. */
    private boolean seesDrafts() {
        return callers.current().may(Roles.BUREAU_ADMIN, Roles.PLANNER, Roles.AUDITOR, Scopes.PLANS_WRITE);
    }
}
