package dev.zeren.plan.instruction.application;

import dev.zeren.plan.plan.application.TaskParties;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Instructions on tasks. */
@ApplicationScoped
class InstructedTask implements InstructedThing {

    private final TaskParties tasks;

    InstructedTask(TaskParties tasks) {
        this.tasks = tasks;
    }

    @Override
    public String kind() {
        return "task";
    }

    @Override
    public Thing get(UUID id) {
        TaskParties.Parties task = tasks.of(id);
        return new Thing(task.title(), task.planId(), id, task.leaders(), task.responsible());
    }
}
