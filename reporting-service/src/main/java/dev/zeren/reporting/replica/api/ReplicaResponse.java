package dev.zeren.reporting.replica.api;

import dev.zeren.kit.feed.FeedPositions;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the replica is.
 *
 * @param lastEventId the last event that was applied; empty at the beginning
 * @param caughtUp whether the end of the feed was reached since the last rebuild; only then are there reports
 */
@Schema(name = "Replica")
public record ReplicaResponse(String lastEventId, boolean caughtUp) {

    static ReplicaResponse from(FeedPositions.Position position) {
        return new ReplicaResponse(position.lastEventId(), position.caughtUp());
    }
}
