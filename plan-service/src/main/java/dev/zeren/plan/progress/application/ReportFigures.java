package dev.zeren.plan.progress.application;

import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.plan.plan.application.AssignedTasks;
import dev.zeren.plan.progress.domain.Measured;
import dev.zeren.plan.progress.domain.Measured.Actual;
import dev.zeren.plan.progress.persistence.MeasuredJson;
import dev.zeren.plan.term.ReadingJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Holds the figures of a report against what its task names. */
@ApplicationScoped
class ReportFigures {

    private final AssignedTasks tasks;
    private final MeasuredJson json;

    ReportFigures(AssignedTasks tasks, MeasuredJson json) {
        this.tasks = tasks;
        this.json = json;
    }

    /**
     * The figures as they are kept.
     *
     * @throws Rejection {@code invalid-body} when the task has no such target or due date, or one is named twice
     */
    String checked(UUID task, Measured measured) {
        if (!measured.equals(Measured.NOTHING)) {
            ReadingJson reading = tasks.get(task).reading();
            List<Integer> targets =
                    measured.actuals().stream().map(Actual::target).toList();
            List<Fault> faults = new ArrayList<>();
            check(targets, reading.targets().size(), "/actuals/%d/target", faults);
            check(measured.milestones(), reading.dueDates().size(), "/milestones/%d", faults);
            if (!faults.isEmpty()) {
                throw new Rejection(CommonProblem.INVALID_BODY, faults);
            }
        }
        return json.write(measured);
    }

    Measured read(String kept) {
        return json.read(kept);
    }

    /** Whether the figures kept hold the value of a target. */
    boolean measured(String kept) {
        return !json.read(kept).actuals().isEmpty();
    }

    private static void check(List<Integer> numbers, int there, String pointer, List<Fault> faults) {
        Set<Integer> named = new HashSet<>();
        for (int i = 0; i < numbers.size(); i++) {
            int number = numbers.get(i);
            if (number < 1 || number > there) {
                faults.add(new Fault(
                        pointer.formatted(i),
                        "missing",
                        new Text("这项任务只有 " + there + " 项", "The task has " + there + " of them")));
            } else if (!named.add(number)) {
                faults.add(new Fault(pointer.formatted(i), "repeated", new Text("重复", "named twice")));
            }
        }
    }
}
