package dev.zeren.plan.todo.application;

import dev.zeren.plan.term.TodoKind;
import dev.zeren.plan.todo.domain.Todo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that somebody will have to do.
 *
 * @param subjectKind what it is about, as a word of the API, e.g. {@code supervision-notice}
 * @param title what a person reads in his list; longer than 300 characters is cut
 * @param planId the plan it belongs to, or null
 * @param taskId the task it belongs to, or null
 * @param dueOn the last day, or null
 * @param outlives whether it waits also when its plan is closed or its task withdrawn
 */
public record NewTodo(
        TodoKind kind,
        String subjectKind,
        UUID subjectId,
        String title,
        UUID planId,
        UUID taskId,
        LocalDate dueOn,
        boolean outlives) {

    private static final int LONGEST_TITLE = 300;

    public NewTodo {
        int cut = Math.min(title.length(), LONGEST_TITLE);
        // Not through the middle of a character that is two.
        title = title.substring(0, cut > 0 && Character.isHighSurrogate(title.charAt(cut - 1)) ? cut - 1 : cut);
    }

    /** What is over with its plan and its task. */
    public NewTodo(
            TodoKind kind,
            String subjectKind,
            UUID subjectId,
            String title,
            UUID planId,
            UUID taskId,
            LocalDate dueOn) {
        this(kind, subjectKind, subjectId, title, planId, taskId, dueOn, false);
    }

    Todo since(Instant now, UUID id) {
        return new Todo(id, kind, subjectKind, subjectId, title, planId, taskId, dueOn, now);
    }
}
