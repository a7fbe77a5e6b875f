package dev.zeren.plan.plan.application;

import dev.zeren.plan.term.TaskProgress;
import java.time.LocalDate;
import java.util.UUID;

/** Whose lights follow from what happens to tasks: the feature that supervises them. It acts in the same transaction. */
public interface TaskLights {

    /** A report on the task was accepted; so far it is now. */
    void reported(UUID taskId, TaskProgress progress);

    /** For a period of the reporting calendar nothing came in time; what is made up later leaves the task yellow. */
    void missed(UUID taskId, LocalDate day);
}
