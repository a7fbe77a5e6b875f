package dev.zeren.kit.bulk;

import dev.zeren.kit.idempotency.PartKeys;
import dev.zeren.kit.problem.FailureMappers;
import dev.zeren.kit.problem.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Acts on ids; each act's number is the version that it answers. */
@Path("/api/v1/slow-bulk")
@Singleton
public class SlowBulkResource {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final AtomicInteger acts = new AtomicInteger();
    private final Bulk bulk;

    SlowBulkResource(PartKeys keys, Problems problems, FailureMappers failures) {
        this.bulk = new Bulk(keys, problems, failures, 10, PATIENCE);
    }

    /** The second act takes longer than the request may, when asked so. */
    @POST
    @RolesAllowed("planner")
    @Operation(hidden = true)
    public Response act(@HeaderParam("X-Slow") boolean slow, List<UUID> ids) {
        return bulk.each(ids, ids, new BulkAct<UUID>() {
            @Override
            public UUID id(UUID item) {
                return item;
            }

            @Override
            public Done act(UUID item) {
                if (slow && item.equals(ids.get(1))) {
                    sleep();
                }
                return Done.changed(acts.incrementAndGet());
            }
        });
    }

    private static void sleep() {
        try {
            Thread.sleep(PATIENCE.plusMillis(100).toMillis());
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
