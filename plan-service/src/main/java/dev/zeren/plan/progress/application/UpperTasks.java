package dev.zeren.plan.progress.application;

import dev.zeren.plan.plan.application.AssignedTasks;
import dev.zeren.plan.plan.application.PlanFollower;
import dev.zeren.plan.plan.application.TaskService;
import dev.zeren.plan.plan.application.TaskService.Reportable;
import dev.zeren.plan.term.TaskProgress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Takes tasks to where their subtasks take them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class UpperTasks implements PlanFollower {

    private final TaskService tasks;
    private final AssignedTasks assigned;
    private final TaskOffices offices;
    private final CompletionService completion;

    UpperTasks(TaskService tasks, AssignedTasks assigned, TaskOffices offices, CompletionService completion) {
        this.tasks = tasks;
        this.assigned = assigned;
        this.offices = offices;
        this.completion = completion;
    }

    /** Other subtasks are no report: only where the task is elsewhere now there is news of it. */
    @Override
    public void divided(UUID taskId) {
        Reportable task = tasks.lockForReport(taskId);
        TaskProgress now = counted(task);
        if (!now.equals(assigned.get(taskId).progress())) {
            tasks.advance(task, now);
        }
    }

    /** A report on a subtask was accepted. */
    void follow(UUID taskId) {
        Reportable task = tasks.lockForReport(taskId);
        tasks.advance(task, counted(task));
    }

    private TaskProgress counted(Reportable task) {
        return completion.recounted(
                task,
                task.responsibleUnits().isEmpty()
                        ? TaskProgress.NONE
                        : offices.of(task).together());
    }
}
