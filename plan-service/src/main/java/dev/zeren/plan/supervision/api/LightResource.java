package dev.zeren.plan.supervision.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.supervision.application.LightService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the light of a task has changed. */
@Path("/api/v1/tasks/{task}/lights")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "supervision")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ})
public class LightResource {

    private final LightService lights;

    LightResource(LightService lights) {
        this.lights = lights;
    }

    @GET
    @Operation(summary = "任务红黄绿灯的变化，新的在前 · the changes of a task's light, the newest first")
    public Page<LightChangeResponse> list(@PathParam("task") UUID task, @Valid @BeanParam PageRequest page) {
        return lights.history(task, page).map(LightChangeResponse::from);
    }
}
