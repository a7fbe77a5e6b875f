package dev.zeren.plan.todo.domain;

import dev.zeren.plan.term.TodoKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that waits for somebody.
 *
 * @param id grows with time
 * @param subjectKind what it is about, as a word of the API, e.g. {@code supervision-notice}
 * @param title what a person reads in his list
 * @param planId the plan it belongs to, or null
 * @param taskId the task it belongs to, or null
 * @param dueOn the last day, or null
 * @param since since when it waits
 */
public record Todo(
        UUID id,
        TodoKind kind,
        String subjectKind,
        UUID subjectId,
        String title,
        UUID planId,
        UUID taskId,
        LocalDate dueOn,
        Instant since) {

    /** Whether its last day is past. */
    public boolean overdue(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today);
    }
}
