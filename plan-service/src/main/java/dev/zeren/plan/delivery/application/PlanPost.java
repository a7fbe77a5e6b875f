package dev.zeren.plan.delivery.application;

import dev.zeren.kit.tenant.Courier;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.kit.timer.Timed;
import dev.zeren.plan.delivery.domain.Audience;
import dev.zeren.plan.delivery.domain.GivenPlan;
import dev.zeren.plan.delivery.domain.GivenPlan.GivenTask;
import dev.zeren.plan.delivery.persistence.Audiences;
import dev.zeren.plan.delivery.persistence.Deliveries;
import dev.zeren.plan.delivery.persistence.Deliveries.Delivery;
import dev.zeren.plan.relation.application.Relations;
import dev.zeren.plan.relation.application.Relations.Active;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Carries a plan down to a lower bureau: as it is at this moment, or that it is taken back. */
@ApplicationScoped
class PlanPost implements Timed {

    /** The kind of the timers at which a lower bureau hears of a plan. */
    static final String TIMER = "plan-delivery";

    private final Deliveries deliveries;
    private final Audiences audiences;
    private final Relations relations;
    private final UpperPlanInbox inbox;
    private final Courier courier;
    private final BureauCalendar calendar;

    PlanPost(
            Deliveries deliveries,
            Audiences audiences,
            Relations relations,
            UpperPlanInbox inbox,
            Courier courier,
            BureauCalendar calendar) {
        this.deliveries = deliveries;
        this.audiences = audiences;
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
    public void fire(UUID id) {
        deliveries
                .find(id)
                .ifPresent(
                        delivery -> relations.lower(delivery.lower()).ifPresent(relation -> carry(delivery, relation)));
    }

    private void carry(Delivery delivery, Active relation) {
        Audience audience = audiences.find(delivery.planId()).orElse(Audience.none(delivery.planId()));
        boolean given = audience.includes(delivery.lower());
        if (!given && !delivery.there()) {
            return;
        }
        // Before the plan is read: a later number never tells of an earlier state.
        long number = deliveries.nextNumber();
        List<GivenTask> tasks = given ? deliveries.tasks(audience) : List.of();
        Optional<GivenPlan> plan = deliveries.plan(delivery.planId(), !given, tasks);
        plan.ifPresent(news -> {
            courier.tell(delivery.lower(), from -> inbox.hear(from, relation, number, news));
            deliveries.delivered(delivery.id(), !given, calendar.now());
        });
    }
}
