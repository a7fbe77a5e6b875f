package dev.zeren.plan.plan.domain.amendment;

import dev.zeren.plan.plan.domain.draft.Draft;
import dev.zeren.plan.plan.domain.draft.DraftTask;
import dev.zeren.plan.plan.domain.draft.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What an issued plan was after each of its amendments: the traces are taken back from the present, one after the other.
 */
public final class Revisions {

    private final Draft present;
    private final SortedMap<Integer, Trace> traces;

    /**
     * The revisions of a plan.
     *
     * @param traces by the numbers of the amendments, without a gap up to the last one; those before a revision that is
     *     asked for need not be there
     */
    public Revisions(Draft present, Map<Integer, Trace> traces) {
        this.present = present;
        this.traces = new TreeMap<>(traces);
    }

    /**
     * The plan as it was after an amendment.
     *
     * @param number 0 for the plan as it was issued
     */
    public Draft at(int number) {
        Draft draft = present;
        for (int last = last(); last > number; last--) {
            draft = traces.get(last).takeBack(draft);
        }
        return draft;
    }

    /** Which amendments behind one revision, up to another, touched which tasks; those added count as touched. */
    public Map<UUID, SortedSet<Integer>> touched(int from, int to) {
        Map<UUID, SortedSet<Integer>> touched = new LinkedHashMap<>();
        traces.subMap(from + 1, to + 1)
                .forEach((number, trace) -> tasks(trace)
                        .forEach(task -> touched.computeIfAbsent(task, any -> new TreeSet<>())
                                .add(number)));
        return touched;
    }

    private static List<UUID> tasks(Trace trace) {
        List<UUID> tasks = new ArrayList<>(trace.added());
        trace.changed().stream().map(Trace.Kept::task).map(DraftTask::id).forEach(tasks::add);
        return tasks;
    }

    private int last() {
        return traces.isEmpty() ? 0 : traces.lastKey();
    }
}
