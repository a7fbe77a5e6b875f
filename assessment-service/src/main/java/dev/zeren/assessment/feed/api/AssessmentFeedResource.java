package dev.zeren.assessment.feed.api;

import dev.zeren.assessment.Scopes;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.feed.CloudEvent;
import dev.zeren.kit.feed.FeedQuery;
import dev.zeren.kit.feed.FeedServer;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** News of schemes, rounds, results and appeals. */
@Path("/api/v1/feeds/assessment")
@Tag(name = "feeds")
// Not assessors: the feed tells of scores before they are published.
@RolesAllowed({Roles.BUREAU_ADMIN, Roles.PLANNER, Roles.AUDITOR, Scopes.FEEDS_READ})
public class AssessmentFeedResource {

    private final FeedServer feed;

    AssessmentFeedResource(FeedServer feed) {
        this.feed = feed;
    }

    @GET
    @Blocking
    @Produces(CloudEvent.BATCH)
    @Operation(
            summary = "读取变化，可等待（HTTP Feeds） · read what changed, waiting for it if asked to (HTTP Feeds)",
            description = "没有新事件时等待 timeout 毫秒，然后返回空数组。")
    public Uni<List<CloudEvent.Served>> read(@Valid @BeanParam FeedQuery query) {
        return feed.after(query);
    }
}
