package dev.zeren.plan.delivery.application;

import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.feed.FeedWriter;
import dev.zeren.plan.delivery.domain.Audience;
import dev.zeren.plan.delivery.domain.Standing;
import dev.zeren.plan.delivery.persistence.Audiences;
import dev.zeren.plan.delivery.persistence.Deliveries;
import dev.zeren.plan.delivery.persistence.Deliveries.Delivery;
import dev.zeren.plan.delivery.persistence.LowerStandings;
import dev.zeren.plan.relation.application.Relations;
import dev.zeren.plan.relation.application.Relations.Active;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where the upper bureau takes over what a lower one says of the tasks that carry out its own. */
@ApplicationScoped
class StandingInbox {

    private static final String CHANGED = "lower-standings.changed";

    /** What audit and feed say: where the lower bureau's tasks stand after the change. */
    record StandingsNews(UUID planId, String bureau, Instant asOf, List<Standing> standings) {}

    private final Deliveries deliveries;
    private final Audiences audiences;
    private final LowerStandings standings;
    private final Relations relations;
    private final Audit audit;
    private final FeedWriter feed;

    StandingInbox(
            Deliveries deliveries,
            Audiences audiences,
            LowerStandings standings,
            Relations relations,
            Audit audit,
            FeedWriter feed) {
        this.deliveries = deliveries;
        this.audiences = audiences;
        this.standings = standings;
        this.relations = relations;
        this.audit = audit;
        this.feed = feed;
    }

    /**
     * Takes over where the tasks stand; what is not from a lower bureau, of no plan that it was given, or not later than
     * what was heard, is left.
     *
     * @param from who carried it here
     * @param senders the relation as the sender has it
     */
    void hear(String from, Active senders, long number, UUID planId, Instant asOf, List<Standing> told) {
        if (!relations.isLower(from, senders)) {
            return;
        }
        Optional<Audience> audience = audiences.find(planId).filter(one -> one.includes(from));
        Optional<Delivery> delivery = deliveries.hold(planId, from).filter(one -> one.heard() < number);
        if (audience.isPresent() && delivery.isPresent()) {
            take(delivery.get(), number, asOf, ofGiven(audience.get(), told));
        }
    }

    private void take(Delivery delivery, long number, Instant asOf, List<Standing> heard) {
        List<Standing> before = sorted(standings.of(delivery.id()));
        standings.heard(delivery.id(), number, asOf);
        if (before.equals(heard)) {
            return;
        }
        standings.replace(delivery.id(), heard);
        StandingsNews after = new StandingsNews(delivery.planId(), delivery.lower(), asOf, heard);
        audit.record(
                CHANGED,
                delivery.planId(),
                new StandingsNews(delivery.planId(), delivery.lower(), null, before),
                after);
        feed.publish("dev.zeren.plan." + CHANGED, delivery.planId(), after);
    }

    /** A lower bureau has nothing to say of other tasks. */
    private List<Standing> ofGiven(Audience audience, List<Standing> told) {
        Set<UUID> given =
                deliveries.tasks(audience).stream().map(task -> task.id()).collect(Collectors.toSet());
        return sorted(
                told.stream().filter(one -> given.contains(one.upperTask())).toList());
    }

    private static List<Standing> sorted(List<Standing> some) {
        return some.stream()
                .sorted(Comparator.comparing(Standing::upperTask).thenComparing(Standing::lowerTask))
                .toList();
    }
}
