package dev.zeren.plan.plan.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.MergePatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.http.Written;
import dev.zeren.plan.PeriodFilter;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.plan.application.TaskSearch;
import dev.zeren.plan.plan.application.TaskSearch.SearchQuery;
import dev.zeren.plan.plan.application.TaskService;
import dev.zeren.plan.term.Light;
import dev.zeren.plan.term.ReadingJson;
import dev.zeren.plan.term.TaskStatus;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Single tasks. */
@Path("/api/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ})
public class TaskResource {

    private final TaskService tasks;
    private final TaskSearch search;

    TaskResource(TaskService tasks, TaskSearch search) {
        this.tasks = tasks;
        this.search = search;
    }

    @GET
    @Operation(
            summary = "列出所有已下达计划的任务 · list the tasks of all issued plans",
            description = "from、to：期限在其中。 from, to: due within these days.")
    public Page<TaskResponse> list(
            @QueryParam("light") Light light,
            @QueryParam("unit") UUID unit,
            @QueryParam("leader") UUID leader,
            @QueryParam("plan") UUID plan,
            @Parameter(description = "只列逾期的，或只列未逾期的 · only what is overdue, or is not") @QueryParam("overdue")
                    Boolean overdue,
            @QueryParam("status") TaskStatus status,
            @BeanParam PeriodFilter due,
            @Valid @BeanParam PageRequest page) {
        return search.list(new SearchQuery(plan, leader, unit, light, overdue, status, due.toPeriod()), page)
                .map(TaskResponse::from);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "读取任务 · read a task")
    public TaskResponse get(@PathParam("id") UUID id) {
        return TaskResponse.from(tasks.get(id));
    }

    @GET
    @Path("{id}/reading")
    @Operation(
            summary = "读取任务的识别结果 · how the importer understood a task",
            description = "举措、量化目标、时间、频次，以及每个字段在原文中的位置和把握程度。"
                    + " Measures, targets, due dates, quotas; where each part is printed and how sure its reading is.")
    @APIResponse(
            responseCode = "200",
            description = "识别结果 · the reading",
            content = @Content(schema = @Schema(implementation = ReadingJson.class)))
    public Written reading(@PathParam("id") UUID id) {
        return new Written(tasks.reading(id).getBytes(StandardCharsets.UTF_8), null);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.PLANS_WRITE})
    @Operation(
            summary = "修改任务的期限 · change a task's due date",
            description = "计划已下达的，记为一次修订；计划的版本不变。"
                    + " On an issued plan it is an amendment of its own; the plan's version stays.")
    public TaskResponse change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid TaskPatch patch) {
        return TaskResponse.from(tasks.change(id, IfMatch.of(ifMatch), patch.toCommand()));
    }
}
