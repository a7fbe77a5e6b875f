package dev.zeren.plan.cascade.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.cascade.application.CascadeService;
import dev.zeren.plan.cascade.application.LinkedTask;
import dev.zeren.plan.term.TaskStatus;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which task carries out which. */
@Path("/api/v1/tasks/{task}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cascade")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ})
public class CascadeResource {

    /** The tasks that a task carries out. */
    public record UpperTasksRequest(@NotNull @Size(max = 50) Set<@NotNull UUID> taskIds) {}

    /** The tasks that a task carries out. */
    public record UpperTasksResponse(List<LinkedTaskResponse> items) {

        static UpperTasksResponse from(List<LinkedTask> tasks) {
            return new UpperTasksResponse(
                    tasks.stream().map(LinkedTaskResponse::from).toList());
        }
    }

    /** A task at the other end of a link, as it stands today. */
    public record LinkedTaskResponse(
            UUID taskId, UUID planId, String planTitle, String label, String heading, TaskStatus status, int percent) {

        static LinkedTaskResponse from(LinkedTask task) {
            return new LinkedTaskResponse(
                    task.taskId(),
                    task.planId(),
                    task.planTitle(),
                    task.label(),
                    task.heading(),
                    task.status(),
                    task.percent());
        }
    }

    private final CascadeService cascade;

    CascadeResource(CascadeService cascade) {
        this.cascade = cascade;
    }

    @GET
    @Path("upper-tasks")
    @Operation(summary = "这项任务落实的上级任务 · the tasks of upper plans that this one carries out")
    public UpperTasksResponse uppers(@PathParam("task") UUID task) {
        return UpperTasksResponse.from(cascade.uppers(task));
    }

    @PUT
    @Path("upper-tasks")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.PLANS_WRITE})
    @Operation(
            summary = "设定这项任务落实哪些上级任务 · say which tasks of upper plans this one carries out",
            description = "代替原先的；空列表即不落实任何任务。只能是已下达的另一计划中的任务。"
                    + " In place of those before; none with an empty list. Only tasks of other plans that are issued.")
    public UpperTasksResponse carryOut(@PathParam("task") UUID task, @NotNull @Valid UpperTasksRequest request) {
        return UpperTasksResponse.from(cascade.carryOut(task, request.taskIds()));
    }

    @GET
    @Path("lower-tasks")
    @Operation(summary = "落实这项任务的下级任务 · the tasks of lower plans that carry this one out")
    public Page<LinkedTaskResponse> lowers(@PathParam("task") UUID task, @Valid @BeanParam PageRequest page) {
        return cascade.lowers(task, page).map(LinkedTaskResponse::from);
    }
}
