package dev.zeren.plan.plan.application;

import dev.zeren.kit.caller.Caller;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.directory.application.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Who divides a task: the offices that are responsible for it or lead it, and who plans for the bureau. */
@ApplicationScoped
class SubtaskAccess {

    private final Callers callers;
    private final Directory directory;
    private final BureauCalendar calendar;

    SubtaskAccess(Callers callers, Directory directory, BureauCalendar calendar) {
        this.callers = callers;
        this.directory = directory;
        this.calendar = calendar;
    }

    /**
     * Lets pass who may divide a task.
     *
     * @param responsible the offices of the task
     * @throws Rejection {@code not-your-task}
     */
    void requireDivider(Set<UUID> responsible) {
        Caller caller = callers.current();
        boolean plans = caller.may(Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.PLANS_WRITE);
        if (!plans
                && directory
                        .speaker(caller.subject(), calendar.today(), responsible)
                        .units()
                        .isEmpty()) {
            throw new Rejection(PlanProblem.NOT_YOUR_TASK);
        }
    }
}
