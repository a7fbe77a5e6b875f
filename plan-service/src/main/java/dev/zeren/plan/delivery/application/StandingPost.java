package dev.zeren.plan.delivery.application;

import dev.zeren.kit.tenant.Courier;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.kit.timer.Timed;
import dev.zeren.plan.delivery.domain.Standing;
import dev.zeren.plan.delivery.persistence.Deliveries;
import dev.zeren.plan.delivery.persistence.UpperLinks;
import dev.zeren.plan.delivery.persistence.UpperPlans;
import dev.zeren.plan.delivery.persistence.UpperPlans.UpperPlan;
import dev.zeren.plan.relation.application.Relations;
import dev.zeren.plan.relation.application.Relations.Active;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Carries up where the tasks stand that carry out those of an upper plan: all of them, as they are at this moment. */
@ApplicationScoped
class StandingPost implements Timed {

    /** The kind of the timers at which the upper bureau hears. */
    static final String TIMER = "task-standings";

    /** More tasks than this carry out no upper plan; what is beyond is not carried. */
    private static final int MOST = 5000;

    private final UpperPlans plans;
    private final UpperLinks links;
    private final Deliveries deliveries;
    private final Relations relations;
    private final StandingInbox inbox;
    private final Courier courier;
    private final BureauCalendar calendar;

    StandingPost(
            UpperPlans plans,
            UpperLinks links,
            Deliveries deliveries,
            Relations relations,
            StandingInbox inbox,
            Courier courier,
            BureauCalendar calendar) {
        this.plans = plans;
        this.links = links;
        this.deliveries = deliveries;
        this.relations = relations;
        this.inbox = inbox;
        this.courier = courier;
        this.calendar = calendar;
    }

    @Override
    public String kind() {
        return TIMER;
    }

    @Override
    public void fire(UUID planId) {
        plans.find(planId)
                .filter(plan -> plan.takenBackAt() == null)
                .ifPresent(plan -> relations.upper(plan.bureau()).ifPresent(relation -> carry(plan, relation)));
    }

    private void carry(UpperPlan plan, Active relation) {
        // Before the tasks are read: a later number never tells of an earlier state.
        long number = deliveries.nextNumber();
        Instant asOf = calendar.now();
        List<Standing> standings = links.standings(plan.id(), MOST);
        courier.tell(plan.bureau(), from -> inbox.hear(from, relation, number, plan.id(), asOf, standings));
    }
}
