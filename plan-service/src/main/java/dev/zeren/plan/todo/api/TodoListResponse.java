package dev.zeren.plan.todo.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.plan.term.TodoKind;
import dev.zeren.plan.todo.application.TodoService.TodoList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of what the caller has to do, and how much it is in all. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TodoListResponse(
        List<TodoResponse> items,
        String next,

        @Schema(description = "全部待办数，不受筛选影响 · of all, whatever the filter")
        int total,

        @Schema(description = "其中已逾期 · past their last day") int overdue,

        @Schema(description = "各类的数量 · how many of each kind")
        Map<TodoKind, Integer> counts) {

    static TodoListResponse from(TodoList list) {
        return new TodoListResponse(
                list.page().items().stream()
                        .map(todo -> TodoResponse.from(todo, list.today()))
                        .toList(),
                list.page().next(),
                list.counts().total(),
                list.counts().overdue(),
                list.counts().byKind());
    }
}
