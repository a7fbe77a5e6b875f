package dev.zeren.plan.plan.domain.draft.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What one thing became; null for a thing that is new, or is no more. */
public record Altered<T>(T was, T is) {

    /**
     * What lies between two lists. What is in both is left out, in whatever order it stands; of the rest two things are
     * one that changed when a kinship says so, the closest kinship first.
     *
     * @param what by which two things are the same
     */
    static <T> List<Altered<T>> between(
            List<T> were, List<T> are, Function<T, Object> what, List<BiPredicate<T, T>> kinships) {
        List<T> gone = without(were, are, what);
        List<T> come = without(are, were, what);
        List<Altered<T>> changes = new ArrayList<>();
        kinships.forEach(kinship -> changes.addAll(pair(gone, come, kinship)));
        gone.forEach(was -> changes.add(new Altered<>(was, null)));
        come.forEach(is -> changes.add(new Altered<>(null, is)));
        return List.copyOf(changes);
    }

    /** Those for which there is none like it among the others, as often as that is so. */
    private static <T> List<T> without(List<T> things, List<T> others, Function<T, Object> what) {
        Map<Object, Integer> there = new HashMap<>();
        others.forEach(other -> there.merge(what.apply(other), 1, Integer::sum));
        return things.stream()
                .filter(thing -> there.merge(what.apply(thing), -1, Integer::sum) < 0)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Takes out of both lists the first of each that belong together. */
    private static <T> List<Altered<T>> pair(List<T> gone, List<T> come, BiPredicate<T, T> kinship) {
        List<Altered<T>> pairs = new ArrayList<>();
        for (Iterator<T> one = come.iterator(); one.hasNext(); ) {
            T is = one.next();
            for (int i = 0; i < gone.size(); i++) {
                if (kinship.test(gone.get(i), is)) {
                    pairs.add(new Altered<>(gone.remove(i), is));
                    one.remove();
                    break;
                }
            }
        }
        return pairs;
    }
}
