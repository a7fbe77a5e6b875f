package dev.zeren.plan.plan.application;

import dev.zeren.plan.plan.persistence.SubtaskRows;
import dev.zeren.plan.plan.persistence.SubtaskRows.Subtask;
import dev.zeren.plan.term.TaskProgress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What subtasks say of their task, for features that have seen to it that the caller may know. */
@ApplicationScoped
public class Subtasks {

    /**
     * A subtask that counts, and how far it is.
     *
     * @param number from 1 on among those of its task
     * @param title its number and heading, as a person reads it in a list
     */
    public record Standing(UUID id, int number, String title, TaskProgress progress, int weight) {}

    private final SubtaskRows rows;

    Subtasks(SubtaskRows rows) {
        this.rows = rows;
    }

    /** In their order. */
    public List<Standing> of(UUID task) {
        return rows.of(task).stream()
                .filter(Subtask::counts)
                .map(one -> new Standing(
                        one.id(),
                        one.position(),
                        one.label() + (one.heading().isEmpty() ? one.text() : one.heading()),
                        one.progress(),
                        one.weight()))
                .toList();
    }
}
