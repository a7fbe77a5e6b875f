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
 * @param sections those that were changed, or are no more
 * @param changed the tasks that were changed, in printed order
 * @param removed the tasks that are no more, in printed order
 * @param added the tasks that were made
 * @param whole what the draft as a whole was; null when neither its head nor its order changed
 */
public record Trace(
        List<DraftSection> sections, List<Kept> changed, List<Kept> removed, List<UUID> added, Whole whole) {

    /**
     * A task as it was.
     *
     * @param at where it stood, from 0 on
     * @param dueAfter its due date right after the correction: one that was set later stays
     */
    public record Kept(int at, DraftTask task, LocalDate dueAfter) {}

    /**
     * A draft as a whole, as it was.
     *
     * @param head as it was
     * @param headAfter as it was right after the change: what was changed later stays
     * @param sections which there were, in printed order
     * @param tasks which there were, in printed order
     */
    public record Whole(DraftHead head, DraftHead headAfter, List<UUID> sections, List<UUID> tasks) {}

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
                        .toList(),
                whole(before, after));
    }

    private static Whole whole(Draft before, Draft after) {
        List<UUID> sections = before.sections().stream().map(DraftSection::id).toList();
        List<UUID> tasks = before.tasks().stream().map(DraftTask::id).toList();
        boolean isSame = before.head().equals(after.head())
                && sections.equals(
                        after.sections().stream().map(DraftSection::id).toList())
                && survivors(tasks, after)
                        .equals(survivors(
                                after.tasks().stream().map(DraftTask::id).toList(), before));
        return isSame ? null : new Whole(before.head(), after.head(), sections, tasks);
    }

    private static List<UUID> survivors(List<UUID> tasks, Draft other) {
        Set<UUID> there = tasks(other).keySet();
        return tasks.stream().filter(there::contains).toList();
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
        Map<UUID, DraftSection> headings = new HashMap<>();
        sections.forEach(section -> headings.put(section.id(), section));
        if (whole != null) {
            removed.forEach(kept -> tasks.add(kept.task()));
            return inOrder(now, headings, tasks);
        }
        // In printed order, so that each finds those before it in their places.
        removed.forEach(kept -> tasks.add(kept.at(), kept.task()));
        return new Draft(
                now.head(),
                now.sections().stream()
                        .map(section ->
                                headings.getOrDefault(section.id(), section).versioned(section.version()))
                        .toList(),
                tasks);
    }

    private Draft inOrder(Draft now, Map<UUID, DraftSection> headings, List<DraftTask> tasks) {
        now.sections()
                .forEach(section -> headings.merge(section.id(), section, (was, is) -> was.versioned(is.version())));
        Map<UUID, DraftTask> byId = new HashMap<>();
        tasks.forEach(task -> byId.put(task.id(), task));
        return new Draft(
                whole.head().inPlaceOf(whole.headAfter(), now.head()),
                whole.sections().stream().map(headings::get).toList(),
                whole.tasks().stream().map(byId::get).toList());
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
