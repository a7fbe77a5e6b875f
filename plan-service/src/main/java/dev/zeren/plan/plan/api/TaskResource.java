package dev.zeren.plan.plan.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.MergePatch;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.plan.application.TaskService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Single tasks. */
@Path("/api/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ})
public class TaskResource {

    private final TaskService tasks;

    TaskResource(TaskService tasks) {
        this.tasks = tasks;
    }

    @GET
    @Path("{id}")
    @Operation(summary = "读取任务 · read a task")
    public TaskResponse get(@PathParam("id") UUID id) {
        return TaskResponse.from(tasks.get(id));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.PLANS_WRITE})
    @Operation(summary = "修改任务的期限 · change a task's due date")
    public TaskResponse change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid TaskPatch patch) {
        return TaskResponse.from(tasks.change(id, IfMatch.of(ifMatch), patch.toCommand()));
    }
}
