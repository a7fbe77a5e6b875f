package dev.zeren.plan.plan.application;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.plan.plan.domain.PlanStatus;
import dev.zeren.plan.plan.persistence.TaskDuties;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Who leads tasks, and who is responsible for them, for features that address them. */
@ApplicationScoped
public class TaskParties {

    /**
     * Whose task it is.
     *
     * @param title its heading, else its text
     * @param leaders lead leaders and leaders in charge
     * @param responsible units that report on it
     */
    public record Parties(UUID planId, String title, Set<UUID> leaders, Set<UUID> responsible, PlanStatus plan) {

        /** @throws Rejection {@code plan-not-issued} when nothing is to be done for it */
        public void requireIssued() {
            plan.requireIssued();
        }
    }

    private final TaskDuties duties;
    private final PlanAccess access;

    TaskParties(TaskDuties duties, PlanAccess access) {
        this.duties = duties;
        this.access = access;
    }

    /** @throws Rejection {@code not-found} unless the caller may see the task */
    public Parties of(UUID task) {
        TaskDuties.Held held = duties.of(task).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
        access.requireSeen(held.plan());
        return new Parties(held.planId(), held.title(), held.leaders(), held.responsible(), held.plan());
    }
}
