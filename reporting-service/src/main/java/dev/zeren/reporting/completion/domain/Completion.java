package dev.zeren.reporting.completion.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * How far a plan is carried out: the completion report (完成情况报告).
 *
 * @param asOf when the report was made
 * @param day the day of the report where the bureau is; decides what is overdue
 * @param tasks each task with its status, in printed order
 * @param sections the parts that have tasks, in printed order, and last the tasks under no heading; their counts add up
 *     to the totals
 * @param leaders the lead leaders in the order in which they are first printed; a task with several counts for each
 * @param offices the responsible offices, likewise
 */
public record Completion(
        Plan plan,
        Instant asOf,
        LocalDate day,
        Counts totals,
        List<TaskStanding> tasks,
        List<SectionCompletion> sections,
        List<NameCompletion> leaders,
        List<NameCompletion> offices) {

    /** Makes the report of a plan. */
    public static Completion of(Plan plan, Instant asOf, LocalDate day) {
        List<TaskStanding> tasks = plan.tasks().stream()
                .map(task -> TaskStanding.of(task, plan.endsOn(), day))
                .toList();
        return new Completion(
                plan,
                asOf,
                day,
                count(tasks),
                tasks,
                bySection(plan.sections(), tasks),
                byName(tasks, Task::leaders),
                byName(tasks, Task::offices));
    }

    /** The tasks in a status, in printed order. */
    public List<TaskStanding> tasks(TaskStatus status) {
        return tasks.stream().filter(task -> task.status() == status).toList();
    }

    private static Counts count(Collection<TaskStanding> tasks) {
        return Counts.of(tasks.stream().map(TaskStanding::status).toList());
    }

    private static List<SectionCompletion> bySection(List<Section> sections, List<TaskStanding> tasks) {
        Map<UUID, List<TaskStanding>> parts = new LinkedHashMap<>();
        sections.stream().filter(Completion::isTitled).forEach(section -> parts.put(section.id(), new ArrayList<>()));
        List<TaskStanding> untitled = new ArrayList<>();
        tasks.forEach(
                task -> parts.getOrDefault(task.task().sectionId(), untitled).add(task));
        List<SectionCompletion> rows = new ArrayList<>();
        for (Section section : sections) {
            List<TaskStanding> part = parts.getOrDefault(section.id(), List.of());
            if (!part.isEmpty()) {
                rows.add(new SectionCompletion(section.label(), section.heading(), count(part)));
            }
        }
        if (!untitled.isEmpty()) {
            rows.add(new SectionCompletion("", SectionCompletion.UNTITLED, count(untitled)));
        }
        return List.copyOf(rows);
    }

    private static boolean isTitled(Section section) {
        return !section.label().isEmpty() || !section.heading().isEmpty();
    }

    private static List<NameCompletion> byName(List<TaskStanding> tasks, Function<Task, List<Name>> names) {
        Map<Object, Name> first = new LinkedHashMap<>();
        Map<Object, List<TaskStanding>> theirs = new HashMap<>();
        for (TaskStanding task : tasks) {
            Set<Object> counted = new HashSet<>();
            for (Name name : names.apply(task.task())) {
                Object identity = name.identity();
                first.putIfAbsent(identity, name);
                // Printed twice, or with two duties, it is still one task of his.
                if (counted.add(identity)) {
                    theirs.computeIfAbsent(identity, unused -> new ArrayList<>())
                            .add(task);
                }
            }
        }
        return first.entrySet().stream()
                .map(entry -> new NameCompletion(
                        entry.getValue().id(), entry.getValue().shown(), count(theirs.get(entry.getKey()))))
                .toList();
    }
}
