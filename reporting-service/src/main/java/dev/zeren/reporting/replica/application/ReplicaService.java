package dev.zeren.reporting.replica.application;

import dev.zeren.kit.caller.Caller;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.feed.FeedPositions;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.reporting.replica.persistence.PlanReplica;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/** How far the replica is, and its rebuild from nothing. */
@ApplicationScoped
public class ReplicaService {

    private static final Logger LOG = Logger.getLogger(ReplicaService.class);

    private final FeedPositions positions;
    private final PlanReplica replica;
    private final Callers callers;

    ReplicaService(FeedPositions positions, PlanReplica replica, Callers callers) {
        this.positions = positions;
        this.replica = replica;
        this.callers = callers;
    }

    /** Where the replica stands in the feed; not caught up means that reports wait. */
    public FeedPositions.Position position() {
        return positions.of(PlanFeedSubscription.FEED);
    }

    /**
     * Empties the replica of every bureau and begins at the beginning of the feed. A reader that is applying events
     * finishes first, then finds its position gone and begins again too.
     *
     * @throws Rejection {@code forbidden} for a client of one bureau: it would take away the reports of the others
     */
    @Transactional
    public void rebuild() {
        Caller caller = callers.current();
        if (caller.bureau().isPresent()) {
            throw new Rejection(CommonProblem.FORBIDDEN);
        }
        // The position first: readers lock it before they touch the tables, and two orders would be a deadlock.
        positions.reset(PlanFeedSubscription.FEED);
        replica.empty();
        LOG.infof("replica of feed %s: rebuild asked for by %s", PlanFeedSubscription.FEED, caller.subject());
    }
}
