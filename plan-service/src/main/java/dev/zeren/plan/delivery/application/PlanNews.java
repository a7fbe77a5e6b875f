package dev.zeren.plan.delivery.application;

import dev.zeren.plan.delivery.persistence.Audiences;
import dev.zeren.plan.delivery.persistence.Deliveries;
import dev.zeren.plan.delivery.persistence.NewsTimers;
import dev.zeren.plan.delivery.persistence.UpperLinks;
import dev.zeren.plan.delivery.persistence.UpperPlans;
import dev.zeren.plan.plan.application.PlanFollower;
import dev.zeren.plan.relation.application.RelationFollower;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What happens to plans, tasks and relations of which other bureaus are to hear. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PlanNews implements PlanFollower, RelationFollower {

    private static final int MOST_PLANS = 5000;

    private final NewsTimers timers;
    private final Audiences audiences;
    private final Deliveries deliveries;
    private final UpperPlans upperPlans;
    private final UpperLinks links;
    private final UpperTodos todos;

    PlanNews(
            NewsTimers timers,
            Audiences audiences,
            Deliveries deliveries,
            UpperPlans upperPlans,
            UpperLinks links,
            UpperTodos todos) {
        this.timers = timers;
        this.audiences = audiences;
        this.deliveries = deliveries;
        this.upperPlans = upperPlans;
        this.links = links;
        this.todos = todos;
    }

    @Override
    public void issued(UUID planId) {
        changed(planId);
    }

    /** What a task of a draft carried out of the upper bureau's is open again. */
    @Override
    public void going(Collection<UUID> taskIds) {
        links.remove(taskIds).forEach(todos::follow);
    }

    @Override
    public void amended(UUID planId) {
        changed(planId);
        // A task that was withdrawn carries nothing out.
        links.plansOf(planId).forEach(todos::follow);
    }

    @Override
    public void advanced(UUID taskId) {
        tasksChanged(List.of(taskId));
    }

    @Override
    public void closed(UUID planId) {
        changed(planId);
    }

    @Override
    public void archived(UUID planId) {
        changed(planId);
    }

    private void changed(UUID planId) {
        timers.planChanged(PlanPost.TIMER, planId);
        timers.tasksOfPlanChanged(StandingPost.TIMER, planId);
    }

    /** Where the tasks stand, or their lights, changed. */
    public void tasksChanged(Collection<UUID> tasks) {
        timers.tasksChanged(StandingPost.TIMER, tasks);
    }

    @Override
    public void lowerConfirmed(String lower) {
        audiences.plansFor(lower, MOST_PLANS).forEach(plan -> deliveries.add(plan, List.of(lower)));
        timers.lowerChanged(PlanPost.TIMER, lower);
    }

    @Override
    public void upperEnded(String upper) {
        upperPlans.of(upper, MOST_PLANS).forEach(todos::follow);
    }
}
