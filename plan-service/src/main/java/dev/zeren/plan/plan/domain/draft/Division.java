package dev.zeren.plan.plan.domain.draft;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.PlanProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** The rules by which a task is divided into subtasks. These are a draft without sections. */
public final class Division {

    /** So many subtasks a task has at most: they are read and counted together. */
    public static final int MOST = 100;

    private Division() {}

    /**
     * Holds the last day of a subtask to that of its task.
     *
     * @param mayBeLater whether it was said that it shall be so
     * @throws Rejection {@code subtask-due-late}
     */
    public static void requireDue(LocalDate day, boolean mayBeLater, LocalDate ofTask) {
        if (day != null && !mayBeLater && day.isAfter(ofTask)) {
            throw new Rejection(PlanProblem.SUBTASK_DUE_LATE, day, ofTask);
        }
    }

    /**
     * With more subtasks behind those that are there.
     *
     * @throws Rejection {@code correction-not-possible} when there would be too many
     */
    public static Draft with(Draft subtasks, List<DraftTask> more) {
        if (subtasks.standing().tasks().size() + more.size() > MOST) {
            throw DraftFault.TOO_MANY_SUBTASKS.at("/subtasks");
        }
        List<DraftTask> all = new ArrayList<>(subtasks.tasks());
        all.addAll(more);
        return new Draft(subtasks.head(), subtasks.sections(), all);
    }

    /** With a subtask as it is now. */
    public static Draft with(Draft subtasks, DraftTask changed) {
        return subtasks.withTasks(one -> one.id().equals(changed.id()) ? changed : one);
    }

    public static Draft without(Draft subtasks, UUID gone) {
        return new Draft(
                subtasks.head(),
                subtasks.sections(),
                subtasks.tasks().stream().filter(one -> !one.id().equals(gone)).toList());
    }

    /**
     * In another order; those that count no more stand behind.
     *
     * @param ids of all that count, each once
     * @throws Rejection {@code correction-not-possible}
     */
    public static Draft ordered(Draft subtasks, List<UUID> ids) {
        List<DraftTask> counting = subtasks.standing().tasks();
        List<DraftTask> ordered = ids.stream()
                .flatMap(id -> counting.stream().filter(one -> one.id().equals(id)))
                .toList();
        if (ids.size() != counting.size() || new HashSet<>(ordered).size() != counting.size()) {
            throw DraftFault.ORDER_INCOMPLETE.at("/subtaskIds");
        }
        List<DraftTask> all = new ArrayList<>(ordered);
        subtasks.tasks().stream().filter(one -> !one.counts()).forEach(all::add);
        return new Draft(subtasks.head(), subtasks.sections(), all);
    }
}
