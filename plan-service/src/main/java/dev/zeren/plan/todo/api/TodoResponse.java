package dev.zeren.plan.todo.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.plan.term.TodoKind;
import dev.zeren.plan.todo.domain.Todo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that the caller has to do. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TodoResponse(
        UUID id,
        TodoKind kind,

        @Schema(description = "所指之物的种类 · what it is about", examples = "supervision-notice")
        String subjectKind,

        UUID subjectId,
        String title,
        UUID planId,
        UUID taskId,

        @Schema(description = "最后一天 · the last day") LocalDate dueOn,

        boolean overdue,
        Instant since) {

    static TodoResponse from(Todo todo, LocalDate today) {
        return new TodoResponse(
                todo.id(),
                todo.kind(),
                todo.subjectKind(),
                todo.subjectId(),
                todo.title(),
                todo.planId(),
                todo.taskId(),
                todo.dueOn(),
                todo.overdue(today),
                todo.since());
    }
}
