package dev.zeren.reporting.replica.api;

import dev.zeren.reporting.Scopes;
import dev.zeren.reporting.replica.application.ReplicaService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The replica, for who runs the suite; the gateway does not route here. */
@Path(ReplicaResource.PATH)
@Tag(name = "replica")
@RolesAllowed(Scopes.OPERATIONS)
public class ReplicaResource {

    static final String PATH = "/api/v1/replica";

    private final ReplicaService replica;

    ReplicaResource(ReplicaService replica) {
        this.replica = replica;
    }

    @GET
    @Operation(summary = "副本读到何处 · how far the replica is")
    public ReplicaResponse get() {
        return ReplicaResponse.from(replica.position());
    }

    @POST
    @Path("rebuilds")
    @Operation(
            summary = "清空副本并从头读取 · empty the replica and read the feed from the beginning",
            description = "重建完成前，报表回答 503 replica-rebuilding。"
                    + " Until it is done reports answer 503 replica-rebuilding; follow it at Location.")
    @APIResponse(responseCode = "202", description = "已开始 · begun")
    public Response rebuild() {
        replica.rebuild();
        return Response.accepted().location(URI.create(PATH)).build();
    }
}
