package dev.zeren.plan.plan.domain.draft;

import dev.zeren.plan.term.ClauseJson.Name;
import dev.zeren.plan.term.Duty;
import dev.zeren.plan.term.NameKey;
import dev.zeren.plan.term.ReadingJson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What a plan of a later year takes over from this one: tasks with their clauses, units that are no more replaced by those
 * that they went into, days moved by the years between.
 *
 * @param draft with the sections that hold tasks which are kept, and with those that hold none in either plan
 * @param replaced what was put in place of units that are no more, in the order of the tasks
 */
public record NextYear(Draft draft, List<Replaced> replaced) {

    /**
     * A unit of a task that is no more.
     *
     * @param name as it was printed
     * @param by those that it went into; none when it was closed for good: its name stays and is to be looked after
     */
    public record Replaced(UUID taskId, Duty duty, UUID unitId, String name, List<Name> by) {}

    /**
     * The plan of a later year.
     *
     * @param keeps which tasks are taken over
     * @param successors by the ids of units that are no more, those that they went into
     * @param years by how many the days move; 0 and less move none
     */
    public static NextYear of(Draft draft, Predicate<UUID> keeps, Map<UUID, List<Name>> successors, int years) {
        List<DraftTask> kept = draft.tasks().stream()
                .filter(task -> keeps.test(task.id()))
                .map(task -> later(task, years))
                .toList();
        Draft next = new Draft(draft.head(), sections(draft, kept), kept);
        List<Replaced> replaced = new ArrayList<>();
        for (DraftTask task : kept) {
            for (DraftAssignment one : task.assignments()) {
                List<Name> by = one.unitId() == null ? null : successors.get(one.unitId());
                if (by != null && !isPrintedAsToday(one, by)) {
                    next = replace(next, task.id(), one, by);
                    replaced.add(new Replaced(task.id(), one.duty(), one.unitId(), one.name(), by));
                }
            }
        }
        return new NextYear(next, replaced);
    }

    /** A unit that was only renamed, and is printed by its new name. */
    private static boolean isPrintedAsToday(DraftAssignment one, List<Name> by) {
        return by.stream()
                .anyMatch(now -> now.unit().id().equals(one.unitId())
                        && NameKey.of(now.name()).equals(one.nameKey()));
    }

    private static Draft replace(Draft draft, UUID taskId, DraftAssignment gone, List<Name> by) {
        Draft next = draft;
        String from = gone.name();
        for (Name name : by) {
            boolean there = isAssigned(next.tasks().get(next.place(taskId)), gone, name);
            if (!there) {
                next = new Reassign(taskId, gone.duty(), from, name).of(next);
                from = null;
            }
        }
        boolean allThere = from != null && !by.isEmpty();
        return allThere ? new Reassign(taskId, gone.duty(), from, null).of(next) : next;
    }

    private static boolean isAssigned(DraftTask task, DraftAssignment gone, Name name) {
        return task.assigned(Set.of(gone.duty()))
                .anyMatch(one -> name.unit().id().equals(one.unitId()) && !one.equals(gone));
    }

    /** A section without a task of its own or below it goes when it had one. */
    private static List<DraftSection> sections(Draft draft, List<DraftTask> kept) {
        Set<UUID> before = holders(draft.sections(), draft.tasks());
        Set<UUID> after = holders(draft.sections(), kept);
        return draft.sections().stream()
                .filter(section -> after.contains(section.id()) || !before.contains(section.id()))
                .toList();
    }

    /** The sections that hold tasks, themselves or in a section below them. */
    private static Set<UUID> holders(List<DraftSection> sections, List<DraftTask> tasks) {
        Set<UUID> holding = new HashSet<>();
        tasks.forEach(task -> holding.add(task.sectionId()));
        List<DraftSection> upwards = new ArrayList<>(sections);
        Collections.reverse(upwards);
        int wanted = 0;
        for (DraftSection section : upwards) {
            if (holding.contains(section.id())) {
                wanted = section.depth();
            } else if (section.depth() < wanted) {
                holding.add(section.id());
                wanted = section.depth();
            }
        }
        return holding;
    }

    private static DraftTask later(DraftTask task, int years) {
        if (years <= 0) {
            return task;
        }
        DraftTask moved = task.dueOn() == null ? task : task.due(task.dueOn().plusYears(years));
        return task.reading() == null ? moved : moved.read(later(task.reading(), years));
    }

    /** A year that is printed stays what it says; a month without one is next year's. */
    private static ReadingJson later(ReadingJson reading, int years) {
        return new ReadingJson(
                reading.at(),
                reading.fields(),
                reading.measures(),
                reading.targets(),
                reading.dueDates().stream()
                        .map(date -> date.printed().contains("年") ? date : later(date, years))
                        .toList(),
                reading.quotas());
    }

    private static ReadingJson.DueDate later(ReadingJson.DueDate date, int years) {
        return new ReadingJson.DueDate(
                date.at(),
                date.printed(),
                date.kind(),
                later(date.from(), years),
                later(date.to(), years),
                date.within(),
                date.withinUnit(),
                date.every(),
                date.redacted(),
                date.confidence(),
                date.doubt(),
                date.confirmed());
    }

    private static LocalDate later(LocalDate day, int years) {
        return day == null ? null : day.plusYears(years);
    }
}
