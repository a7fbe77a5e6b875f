package dev.zeren.plan.todo.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.plan.term.TodoKind;
import dev.zeren.plan.todo.application.TodoService;
import dev.zeren.plan.todo.application.TodoService.TodoQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller has to do. */
@Path("/api/v1/me/todo")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "todo")
@RolesAllowed(Roles.MEMBER)
public class TodoResource {

    private final TodoService todos;

    TodoResource(TodoService todos) {
        this.todos = todos;
    }

    @GET
    @Operation(
            summary = "我的待办，新的在前 · what I have to do, the newest first",
            description = "手机可带 If-None-Match 轮询，没有变化时答 304。A phone may poll with If-None-Match: 304 while "
                    + "nothing changed.")
    public TodoListResponse mine(
            @Parameter(description = "只列这一类 · only this kind") @QueryParam("kind") TodoKind kind,
            @Parameter(description = "只列属于这个计划的 · only what belongs to this plan") @QueryParam("plan") UUID plan,
            @Parameter(description = "只列属于这项任务的 · only what belongs to this task") @QueryParam("task") UUID task,
            @Parameter(description = "只列已逾期的，或只列未逾期的 · only what is overdue, or is not") @QueryParam("overdue")
                    Boolean overdue,
            @Valid @BeanParam PageRequest page) {
        return TodoListResponse.from(todos.mine(new TodoQuery(kind, plan, task, overdue), page));
    }
}
