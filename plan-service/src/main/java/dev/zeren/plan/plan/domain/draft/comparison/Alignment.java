package dev.zeren.plan.plan.domain.draft.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Two orders of things by their ids, read as one: that of the new one, with what is no more behind what it stood behind. */
final class Alignment {

    static final int NONE = -1;

    /**
     * A thing of one of the two orders, or of both.
     *
     * @param was its place before, from 0 on; -1 for one that is new
     * @param is its place now; -1 for one that is no more
     * @param moved whether it stands in another order among those that are in both
     */
    record Step(int was, int is, boolean moved) {}

    private Alignment() {}

    static List<Step> of(List<UUID> before, List<UUID> after) {
        Map<UUID, Integer> places = new HashMap<>();
        before.forEach(id -> places.put(id, places.size()));
        int[] beforeOf =
                after.stream().mapToInt(id -> places.getOrDefault(id, NONE)).toArray();
        Map<Integer, List<Step>> goneBehind = gone(before.size(), beforeOf);
        BitSet moved = moved(beforeOf);
        List<Step> steps = new ArrayList<>(goneBehind.getOrDefault(NONE, List.of()));
        for (int is = 0; is < beforeOf.length; is++) {
            steps.add(new Step(beforeOf[is], is, moved.get(is)));
            steps.addAll(goneBehind.getOrDefault(is, List.of()));
        }
        return steps;
    }

    /** Those that are no more, by the new place of the last one before them that is still there. */
    private static Map<Integer, List<Step>> gone(int count, int[] beforeOf) {
        int[] afterOf = new int[count];
        Arrays.fill(afterOf, NONE);
        for (int is = 0; is < beforeOf.length; is++) {
            if (beforeOf[is] != NONE) {
                afterOf[beforeOf[is]] = is;
            }
        }
        Map<Integer, List<Step>> gone = new HashMap<>();
        int behind = NONE;
        for (int was = 0; was < count; was++) {
            if (afterOf[was] == NONE) {
                gone.computeIfAbsent(behind, any -> new ArrayList<>()).add(new Step(was, NONE, false));
            } else {
                behind = afterOf[was];
            }
        }
        return gone;
    }

    private static BitSet moved(int[] beforeOf) {
        int[] both = IntStream.range(0, beforeOf.length)
                .filter(is -> beforeOf[is] != NONE)
                .toArray();
        BitSet among = Moves.among(Arrays.stream(both).map(is -> beforeOf[is]).toArray());
        BitSet moved = new BitSet();
        among.stream().forEach(i -> moved.set(both[i]));
        return moved;
    }
}
