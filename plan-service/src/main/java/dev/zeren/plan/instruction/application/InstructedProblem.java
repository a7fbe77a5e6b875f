package dev.zeren.plan.instruction.application;

import dev.zeren.plan.plan.application.TaskParties;
import dev.zeren.plan.rectification.application.ProblemList;
import dev.zeren.plan.rectification.application.ProblemView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Instructions on problems: who leads the task in which it came to light leads it too. */
@ApplicationScoped
class InstructedProblem implements InstructedThing {

    private final ProblemList problems;
    private final TaskParties tasks;

    InstructedProblem(ProblemList problems, TaskParties tasks) {
        this.problems = problems;
        this.tasks = tasks;
    }

    @Override
    public String kind() {
        return "problem";
    }

    @Override
    public Thing get(UUID id) {
        ProblemView problem = problems.get(id).problem();
        Set<UUID> leaders =
                problem.taskId() == null ? Set.of() : tasks.of(problem.taskId()).leaders();
        return new Thing(problem.problem(), problem.planId(), problem.taskId(), leaders, Set.of(problem.unitId()));
    }
}
