package dev.zeren.reporting.replica.application;

import dev.zeren.kit.feed.CloudEvent;
import dev.zeren.kit.feed.FeedSubscription;
import dev.zeren.reporting.replica.persistence.PlanReplica;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Keeps the replica what plan-service's feed says. Every event carries the state after the change, so that applying one
 * again leaves the same rows.
 */
@ApplicationScoped
public class PlanFeedSubscription implements FeedSubscription {

    static final String FEED = "plan";

    private static final Logger LOG = Logger.getLogger(PlanFeedSubscription.class);

    private final PlanReplica replica;

    PlanFeedSubscription(PlanReplica replica) {
        this.replica = replica;
    }

    @Override
    public String feed() {
        return FEED;
    }

    @Override
    public void apply(CloudEvent.Read event) {
        String bureau = event.bureau();
        String data = event.data().toString();
        switch (event.type()) {
            case "dev.zeren.plan.unit.changed" -> replica.putUnit(bureau, data);
            case "dev.zeren.plan.person.changed" -> replica.putPerson(bureau, data);
            case "dev.zeren.plan.units.changed" -> replica.putUnits(bureau, data);
            case "dev.zeren.plan.people.changed" -> replica.putPeople(bureau, data);
            case "dev.zeren.plan.plan.created" -> replica.putPlan(bureau, data);
            case "dev.zeren.plan.plan.changed" -> replica.changePlan(bureau, data);
            case "dev.zeren.plan.plan.amended" -> replica.amendPlan(bureau, data);
            case "dev.zeren.plan.plan.deleted" -> replica.removePlan(bureau, data);
            case "dev.zeren.plan.task.changed" -> replica.changeTask(bureau, data);
            default -> LOG.debugf("feed %s: %s passed over", FEED, event.type());
        }
    }
}
