package dev.zeren.assessment.directory.application;

import dev.zeren.assessment.directory.persistence.DirectoryReplica;
import dev.zeren.kit.feed.CloudEvent;
import dev.zeren.kit.feed.FeedSubscription;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Keeps the directory what plan-service's feed says. Every event carries the state after the change, so that applying
 * one again leaves the same rows.
 */
@ApplicationScoped
public class PlanFeedSubscription implements FeedSubscription {

    private final DirectoryReplica replica;

    PlanFeedSubscription(DirectoryReplica replica) {
        this.replica = replica;
    }

    @Override
    public String feed() {
        return "plan";
    }

    @Override
    public void apply(CloudEvent.Read event) {
        String data = event.data().toString();
        switch (event.type()) {
            case "dev.zeren.plan.unit.changed" -> replica.putUnits(data, "jsonb_build_array(?::jsonb -> 'unit')");
            case "dev.zeren.plan.units.changed" -> replica.putUnits(data, "?::jsonb -> 'units'");
            case "dev.zeren.plan.person.changed" -> replica.putPeople(data, "jsonb_build_array(?::jsonb -> 'person')");
            case "dev.zeren.plan.people.changed" -> replica.putPeople(data, "?::jsonb -> 'people'");
            case "dev.zeren.plan.posts.changed" -> replica.putPosts(data, "?::jsonb -> 'posts'");
            default -> {
                // Plans and tasks are none of the assessment's.
            }
        }
    }
}
