package dev.zeren.plan.plan.application;

import dev.zeren.plan.directory.application.ChangedUnit;
import dev.zeren.plan.directory.application.Directory;
import dev.zeren.plan.plan.persistence.TaskRow;
import dev.zeren.plan.plan.persistence.TaskRows;
import dev.zeren.plan.plan.persistence.TaskRows.ChangedAssignment;
import dev.zeren.plan.term.NameKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which of the units that tasks were assigned to are not what they were. Costs nothing in a bureau whose directory has no
 * history, one query for a page of tasks where none of them is touched by it, and one more where some are.
 */
@ApplicationScoped
class ChangedUnits {

    private final TaskRows rows;
    private final Directory directory;

    ChangedUnits(TaskRows rows, Directory directory) {
        this.rows = rows;
        this.directory = directory;
    }

    /** By task, as far as there are any. */
    Map<UUID, List<ChangedUnit>> of(List<TaskRow> tasks, LocalDate today) {
        if (tasks.isEmpty() || !tasks.get(0).entriesChanged()) {
            return Map.of();
        }
        Map<UUID, TaskRow> byId = tasks.stream().collect(Collectors.toMap(TaskRow::id, task -> task));
        List<ChangedAssignment> touched = rows.changed(byId.keySet());
        if (touched.isEmpty()) {
            return Map.of();
        }
        Set<UUID> units = touched.stream().map(ChangedAssignment::unit).collect(Collectors.toSet());
        // By the unit that the assignment stands for now.
        Map<UUID, List<ChangedUnit>> changed = directory.changed(units, today).stream()
                .collect(Collectors.groupingBy(unit -> unit.mergedInto() == null ? unit.id() : unit.mergedInto()));
        Map<UUID, List<ChangedUnit>> byTask = new HashMap<>();
        for (ChangedAssignment assignment : touched) {
            TaskRow task = byId.get(assignment.task());
            changed.getOrDefault(assignment.unit(), List.of()).stream()
                    .filter(unit -> isNews(unit, task, assignment))
                    .forEach(unit -> byTask.computeIfAbsent(task.id(), id -> new ArrayList<>())
                            .add(unit));
        }
        return byTask;
    }

    /** A merged entry is news where the task's clauses name it, and a new name where the task does not print it. */
    private static boolean isNews(ChangedUnit unit, TaskRow task, ChangedAssignment assignment) {
        if (unit.mergedInto() != null) {
            return task.clauses().contains(unit.id().toString());
        }
        boolean onlyRenamed = unit.today().stream().anyMatch(now -> now.id().equals(unit.id()));
        return !onlyRenamed || !assignment.nameKeys().contains(NameKey.of(unit.name()));
    }
}
