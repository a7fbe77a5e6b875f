package dev.zeren.plan;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Fails as nobody has foreseen. */
@Path("/api/v1/broken")
@PermitAll
public class BrokenResource {

    @GET
    @Operation(hidden = true)
    public String fail() {
        throw new IllegalStateException("secret detail of dev.zeren.plan");
    }
}
