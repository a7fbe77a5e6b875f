package dev.zeren.plan.plan.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.MergePatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.plan.application.PlanService;
import dev.zeren.plan.plan.application.PlanService.PlanQuery;
import dev.zeren.plan.plan.application.TaskService;
import dev.zeren.plan.plan.application.TaskService.TaskQuery;
import dev.zeren.plan.plan.domain.PlanStatus;
import dev.zeren.plan.term.Light;
import dev.zeren.plan.term.PlanKind;
import dev.zeren.plan.term.TaskStatus;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Plans and the tasks in them. */
@Path("/api/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ})
public class PlanResource {

    private final PlanService plans;
    private final TaskService tasks;

    PlanResource(PlanService plans, TaskService tasks) {
        this.plans = plans;
        this.tasks = tasks;
    }

    @GET
    @Operation(summary = "列出计划，新的在前 · list plans, the newest first")
    public Page<PlanResponse> list(
            @QueryParam("year") @Min(1900) @Max(2200) Integer year,
            @QueryParam("kind") @Pattern(regexp = PlanKind.PATTERN) String kind,
            @QueryParam("status") PlanStatus status,
            @QueryParam("text") @Size(min = 1, max = 100) String text,
            @Valid @BeanParam PageRequest page) {
        return plans.list(new PlanQuery(year, kind, status, text), page).map(PlanResponse::from);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "读取计划 · read a plan")
    public PlanResponse get(@PathParam("id") UUID id) {
        return PlanResponse.from(plans.get(id));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.PLANS_WRITE})
    @Operation(summary = "修改草稿 · change a draft")
    public PlanResponse change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid PlanPatch patch) {
        return PlanResponse.from(plans.change(id, IfMatch.of(ifMatch), patch.toCommand()));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.PLANS_WRITE})
    @Operation(
            summary = "删除草稿 · delete a draft",
            description =
                    "连同更正和原文件；由更正学到的保留。已下达的计划不能删除。"
                            + " With its corrections and its file; what was learned by them stays. An issued plan is not deleted.")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        plans.delete(id, IfMatch.of(ifMatch));
    }

    @POST
    @Path("{id}/issue")
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.PLANS_WRITE})
    @Operation(summary = "下达计划 · issue a draft")
    public PlanResponse issue(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return PlanResponse.from(plans.issue(id, IfMatch.of(ifMatch)));
    }

    @POST
    @Path("{id}/close")
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.PLANS_WRITE})
    @Operation(summary = "关闭计划 · close an issued plan")
    public PlanResponse close(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return PlanResponse.from(plans.close(id, IfMatch.of(ifMatch)));
    }

    @POST
    @Path("{id}/archive")
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.PLANS_WRITE})
    @Operation(summary = "归档已关闭的计划 · archive a closed plan")
    public PlanResponse archive(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return PlanResponse.from(plans.archive(id, IfMatch.of(ifMatch)));
    }

    @GET
    @Path("{id}/tasks")
    @Operation(summary = "列出计划的任务，按印刷顺序 · list the plan's tasks in printed order")
    public Page<TaskResponse> tasks(
            @PathParam("id") UUID id,
            @QueryParam("leader") UUID leader,
            @QueryParam("unit") UUID unit,
            @QueryParam("status") TaskStatus status,
            @QueryParam("section") UUID section,
            @QueryParam("text") @Size(min = 1, max = 100) String text,
            @QueryParam("light") Light light,
            @Parameter(description = "true：只列已撤销的；省略或 false：不列已撤销的 · only those withdrawn; otherwise none of them")
                    @QueryParam("withdrawn")
                    @DefaultValue("false")
                    boolean withdrawn,
            @Valid @BeanParam PageRequest page) {
        return tasks.list(id, new TaskQuery(leader, unit, status, section, text, withdrawn, light), page)
                .map(TaskResponse::from);
    }
}
