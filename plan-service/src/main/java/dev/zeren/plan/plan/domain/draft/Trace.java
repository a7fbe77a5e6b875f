package dev.zeren.plan.plan.domain.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What a correction touched, as it was before: enough to take the correction back, as long as it is the last one.
 *
 * @param sections those that were changed
 * @param changed the tasks that were changed, in printed order
 * @param removed the tasks that are no more, in printed order
 * @param added the tasks that were made
 */
public record Trace(List<DraftSection> sections, List<Kept> changed, List<Kept> removed, List<UUID> added) {

    /**
     * A task as it was.
     *
     * @param at where it stood, from 0 on
     * @param dueAfter its due date right after the correction: one that was set later stays
     */
    public record Kept(int at, DraftTask task, LocalDate dueAfter) {}

    /** What lies between a draft and what a correction made of it. */
    public static Trace between(Draft before, Draft after) {
        Map<UUID, DraftTask> then = tasks(after);
        Map<UUID, DraftTask> first = tasks(before);
        List<Kept> changed = new ArrayList<>();
        List<Kept> removed = new ArrayList<>();
        for (int at = 0; at < before.tasks().size(); at++) {
            DraftTask task = before.tasks().get(at);
            DraftTask now = then.get(task.id());
            if (now == null) {
                removed.add(new Kept(at, task, null));
            } else if (!now.equals(task)) {
                changed.add(new Kept(at, task, now.dueOn()));
            }
        }
        Set<DraftSection> left = new HashSet<>(after.sections());
        return new Trace(
                before.sections().stream()
                        .filter(section -> !left.contains(section))
                        .toList(),
                changed,
                removed,
                after.tasks().stream()
                        .map(DraftTask::id)
                        .filter(id -> !first.containsKey(id))
                        .toList());
    }

    /** The draft as it was before the correction. Versions and due dates set since are left as they are. */
    public Draft takeBack(Draft now) {
        Map<UUID, Kept> images = new HashMap<>();
        changed.forEach(kept -> images.put(kept.task().id(), kept));
        Set<UUID> made = new HashSet<>(added);
        List<DraftTask> tasks = new ArrayList<>();
        for (DraftTask task : now.tasks()) {
            if (!made.contains(task.id())) {
                Kept kept = images.get(task.id());
                tasks.add(kept == null ? task : image(kept, task));
            }
        }
        // In printed order, so that each finds those before it in their places.
        removed.forEach(kept -> tasks.add(kept.at(), kept.task()));
        Map<UUID, DraftSection> headings = new HashMap<>();
        sections.forEach(section -> headings.put(section.id(), section));
        return new Draft(
                now.sections().stream()
                        .map(section ->
                                headings.getOrDefault(section.id(), section).versioned(section.version()))
                        .toList(),
                tasks);
    }

    private static DraftTask image(Kept kept, DraftTask now) {
        DraftTask task = kept.task().versioned(now.version());
        return Objects.equals(now.dueOn(), kept.dueAfter()) ? task : task.due(now.dueOn());
    }

    private static Map<UUID, DraftTask> tasks(Draft draft) {
        Map<UUID, DraftTask> tasks = new HashMap<>();
        draft.tasks().forEach(task -> tasks.put(task.id(), task));
        return tasks;
    }
}
