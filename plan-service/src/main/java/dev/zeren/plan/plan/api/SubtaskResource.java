package dev.zeren.plan.plan.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.MergePatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.idempotency.Idempotent;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.plan.application.DivideTask;
import dev.zeren.plan.plan.application.SubtaskService;
import dev.zeren.plan.plan.application.TaskService;
import dev.zeren.plan.plan.domain.draft.PlanChange;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The subtasks of a task. Each is a task too: what is done with tasks is done with it under {@code /tasks/{its id}}. */
@Path("/api/v1/tasks/{task}/subtasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks")
@RolesAllowed({Roles.OFFICE_STAFF, Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.PLANS_WRITE})
public class SubtaskResource {

    private static final int MOST = 100;

    /** Into what a task is divided. */
    public record DivisionRequest(@NotEmpty @Size(max = 100) List<@NotNull @Valid SubtaskRequest> subtasks) {

        DivideTask toCommand() {
            return new DivideTask(PlanChange.each("/subtasks", subtasks, SubtaskRequest::toCommand));
        }
    }

    /** All subtasks that count, in their new order. */
    @Schema(name = "SubtaskOrder")
    public record OrderRequest(@NotNull @Size(max = 100) List<@NotNull UUID> subtaskIds) {}

    /** Why a subtask is dropped. */
    public record SubtaskDropRequest(
            @NotBlank @Size(max = 2000) String reason) {}

    private final SubtaskService subtasks;
    private final TaskService tasks;

    SubtaskResource(SubtaskService subtasks, TaskService tasks) {
        this.subtasks = subtasks;
        this.tasks = tasks;
    }

    @GET
    @RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ})
    @Operation(
            summary = "任务的子任务，按顺序 · the subtasks of a task, in their order",
            description = "子任务也是任务：进展、佐证、督办、待办、经过等都在 /tasks/{子任务的 id} 之下。"
                    + " A subtask is a task: its reports, evidence, notices, history are under /tasks/{its id}.")
    public Page<TaskResponse> list(
            @PathParam("task") UUID task,
            @QueryParam("dropped") @DefaultValue("false") boolean dropped,
            @Valid @BeanParam PageRequest page) {
        return tasks.subtasks(task, dropped, page).map(TaskResponse::from);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ})
    @Operation(summary = "读取子任务 · read a subtask")
    public TaskResponse get(@PathParam("task") UUID task, @PathParam("id") UUID id) {
        return TaskResponse.from(tasks.subtask(task, id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "分解任务 · divide a task into subtasks",
            description = "由责任或牵头科室或规划人员分解已下达计划的任务；全部加入，或一项也不加。子任务不再分解，也不印入计划的文件。"
                    + " By an office that is responsible or leads, or a planner; on an issued plan; all of them or none."
                    + " A subtask is not divided further, and is not printed in the plan's document.")
    @APIResponse(responseCode = "201", description = "子任务 · the subtasks")
    public Response divide(@PathParam("task") UUID task, @NotNull @Valid DivisionRequest request) {
        subtasks.divide(task, request.toCommand());
        return Response.created(URI.create("/api/v1/tasks/" + task + "/subtasks"))
                .entity(all(task))
                .build();
    }

    @PUT
    @Path("order")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "调整子任务的顺序 · put the subtasks into another order")
    public Page<TaskResponse> order(@PathParam("task") UUID task, @NotNull @Valid OrderRequest request) {
        subtasks.order(task, request.subtaskIds());
        return all(task);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "更改子任务 · change a subtask")
    public TaskResponse change(
            @PathParam("task") UUID task,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid SubtaskPatch patch) {
        subtasks.change(task, id, IfMatch.of(ifMatch), patch.toCommand());
        return TaskResponse.from(tasks.subtask(task, id));
    }

    @POST
    @Path("{id}/drop")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "取消子任务 · drop a subtask",
            description = "仍可查阅，不再计入，也不再报告。 It stays to be read, counts no more and takes no reports.")
    public TaskResponse drop(
            @PathParam("task") UUID task,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid SubtaskDropRequest request) {
        subtasks.drop(task, id, IfMatch.of(ifMatch), request.reason());
        return TaskResponse.from(tasks.subtask(task, id));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "删除尚无任何内容的子任务 · remove a subtask on which nothing hangs")
    @APIResponse(responseCode = "204", description = "已删除 · removed")
    public void remove(
            @PathParam("task") UUID task, @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        subtasks.remove(task, id, IfMatch.of(ifMatch));
    }

    private Page<TaskResponse> all(UUID task) {
        PageRequest all = new PageRequest();
        all.limit = MOST;
        return tasks.subtasks(task, false, all).map(TaskResponse::from);
    }
}
