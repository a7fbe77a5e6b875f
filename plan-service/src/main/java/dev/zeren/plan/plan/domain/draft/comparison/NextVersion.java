package dev.zeren.plan.plan.domain.draft.comparison;

import dev.zeren.plan.plan.domain.draft.Draft;
import dev.zeren.plan.plan.domain.draft.DraftSection;
import dev.zeren.plan.plan.domain.draft.DraftTask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a draft becomes when another version of its document takes its place: what the document says, in its order. A
 * section or a task that was there before stays the same one, with its id, and with what people have said of it where the
 * document prints the same: whom a name stands for, and by when it is due.
 */
public final class NextVersion {

    private static final int NONE = -1;

    private final Draft before;
    private final Draft read;
    private final int[] sections;
    private final int[] tasks;

    private NextVersion(Draft before, Draft read, MatchingRules rules) {
        this.before = before;
        this.read = read;
        this.sections = Matching.of(
                before.sections().stream().map(Item::of).toList(),
                read.sections().stream().map(Item::of).toList(),
                rules);
        this.tasks = Matching.of(items(before), items(read), rules);
    }

    /** @param read the other version as it was read, with ids of its own */
    public static Draft of(Draft before, Draft read, MatchingRules rules) {
        NextVersion next = new NextVersion(before, read, rules);
        next.matchByTasks();
        return next.draft();
    }

    private static List<Item> items(Draft draft) {
        Map<UUID, DraftSection> sections =
                draft.sections().stream().collect(Collectors.toMap(DraftSection::id, Function.identity()));
        return draft.tasks().stream()
                .map(task -> Item.of(task, sections.get(task.sectionId())))
                .toList();
    }

    private record Pair(int was, int is) {}

    /** A section whose heading is quite another one is the same when most of its tasks are; the most shared come first. */
    private void matchByTasks() {
        Map<UUID, Integer> were = places(before);
        Map<UUID, Integer> are = places(read);
        int[] held = new int[before.sections().size()];
        before.tasks().forEach(task -> held[were.get(task.sectionId())]++);
        Map<Pair, Integer> shared = new HashMap<>();
        for (int task = 0; task < tasks.length; task++) {
            if (tasks[task] != NONE) {
                UUID was = before.tasks().get(tasks[task]).sectionId();
                UUID is = read.tasks().get(task).sectionId();
                shared.merge(new Pair(were.get(was), are.get(is)), 1, Integer::sum);
            }
        }
        Set<Integer> taken = Arrays.stream(sections).boxed().collect(Collectors.toCollection(HashSet::new));
        shared.entrySet().stream()
                .filter(one -> 2 * one.getValue() > held[one.getKey().was()])
                .sorted(Map.Entry.<Pair, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(one -> one.getKey().is())
                        .thenComparing(one -> one.getKey().was()))
                .map(Map.Entry::getKey)
                .filter(pair -> sections[pair.is()] == NONE && taken.add(pair.was()))
                .forEachOrdered(pair -> sections[pair.is()] = pair.was());
    }

    private static Map<UUID, Integer> places(Draft draft) {
        Map<UUID, Integer> places = new HashMap<>();
        draft.sections().forEach(section -> places.put(section.id(), places.size()));
        return places;
    }

    private Draft draft() {
        Map<UUID, UUID> ids = new HashMap<>();
        List<DraftSection> nextSections = new ArrayList<>();
        for (int i = 0; i < sections.length; i++) {
            DraftSection section = read.sections().get(i);
            DraftSection next = sections[i] == NONE
                    ? section
                    : section.inPlaceOf(before.sections().get(sections[i]));
            ids.put(section.id(), next.id());
            nextSections.add(next);
        }
        boolean isOfTheYear = before.head().year() == read.head().year();
        List<DraftTask> nextTasks = new ArrayList<>();
        for (int i = 0; i < tasks.length; i++) {
            DraftTask task = read.tasks().get(i);
            UUID section = ids.get(task.sectionId());
            nextTasks.add(
                    tasks[i] == NONE
                            ? task.under(section)
                            : task.inPlaceOf(before.tasks().get(tasks[i]), section, isOfTheYear));
        }
        return new Draft(read.head(), nextSections, nextTasks);
    }
}
