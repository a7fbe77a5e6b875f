package dev.zeren.plan.feed.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.feed.CloudEvent;
import dev.zeren.kit.feed.FeedQuery;
import dev.zeren.kit.feed.FeedServer;
import dev.zeren.plan.Scopes;
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

/** News of directory, plans and tasks. */
@Path("/api/v1/feeds/plan")
@Tag(name = "feeds")
// Not office staff: the feed tells of drafts too.
@RolesAllowed({Roles.BUREAU_ADMIN, Roles.PLANNER, Roles.AUDITOR, Scopes.FEEDS_READ})
public class PlanFeedResource {

    private final FeedServer feed;

    PlanFeedResource(FeedServer feed) {
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
