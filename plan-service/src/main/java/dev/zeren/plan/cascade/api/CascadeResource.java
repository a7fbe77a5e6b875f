package dev.zeren.plan.cascade.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.cascade.application.CascadeService;
import dev.zeren.plan.cascade.application.LinkedTask;
import dev.zeren.plan.term.Light;
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
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LinkedTaskResponse(
            UUID taskId,

            @Schema(description = "下级局的任务没有 · absent of a lower bureau's task")
            UUID planId,

            String planTitle,
            String label,
            String heading,

            @Schema(description = "上级局的任务没有 · absent of an upper bureau's task")
            TaskStatus status,

            Integer percent,

            @Schema(description = "他局的任务：哪个局 · whose it is, when not this bureau's")
            OtherBureauResponse bureau) {

        static LinkedTaskResponse from(LinkedTask task) {
            return new LinkedTaskResponse(
                    task.taskId(),
                    task.planId(),
                    task.planTitle(),
                    task.label(),
                    task.heading(),
                    task.status(),
                    task.percent(),
                    task.bureau() == null ? null : OtherBureauResponse.from(task.bureau()));
        }
    }

    /** Another bureau whose task it is. */
    @Schema(name = "LinkedTaskBureau")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OtherBureauResponse(
            String id,
            String name,

            @Schema(description = "下级局中的责任单位 · whose it is there")
            List<String> units,

            Light light,

            @Schema(description = "截至何时 · as of when") Instant asOf,

            @Schema(description = "自何时起不再更新 · since when no news comes")
            Instant staleSince) {

        static OtherBureauResponse from(LinkedTask.OtherBureau bureau) {
            return new OtherBureauResponse(
                    bureau.id(), bureau.name(), bureau.units(), bureau.light(), bureau.asOf(), bureau.staleSince());
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
            description = "代替原先的；空列表即不落实任何任务。可以是本局已下达的另一计划中的任务，也可以是上级局下发的任务。"
                    + " In place of those before; none with an empty list. Tasks of other plans of the bureau that are"
                    + " issued, and tasks that the upper bureau gave.")
    public UpperTasksResponse carryOut(@PathParam("task") UUID task, @NotNull @Valid UpperTasksRequest request) {
        return UpperTasksResponse.from(cascade.carryOut(task, request.taskIds()));
    }

    @GET
    @Path("lower-tasks")
    @Operation(
            summary = "落实这项任务的下级任务 · the tasks of lower plans that carry this one out",
            description =
                    "包括下级局的任务；上级局下发的任务也可查询。" + " Those of lower bureaus too; and of a task that the upper bureau gave.")
    public Page<LinkedTaskResponse> lowers(@PathParam("task") UUID task, @Valid @BeanParam PageRequest page) {
        return cascade.lowers(task, page).map(LinkedTaskResponse::from);
    }
}
