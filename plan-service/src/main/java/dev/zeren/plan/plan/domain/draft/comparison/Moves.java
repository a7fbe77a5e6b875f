package dev.zeren.plan.plan.domain.draft.comparison;

import java.util.BitSet;

/** Tells which of some things have been moved: as few as possible, so that the others stand in the order in which they were. */
final class Moves {

    private Moves() {}

    /** @return the places of those that are not part of the longest ascending row */
    static BitSet among(int[] places) {
        // ends[n] is where the ascending row of n + 1 things that ends lowest ends.
        int[] ends = new int[places.length];
        int[] previous = new int[places.length];
        int longest = 0;
        for (int i = 0; i < places.length; i++) {
            int length = shorter(places, ends, longest, places[i]);
            previous[i] = length == 0 ? -1 : ends[length - 1];
            ends[length] = i;
            longest = Math.max(longest, length + 1);
        }
        BitSet moved = new BitSet(places.length);
        moved.set(0, places.length);
        for (int i = longest == 0 ? -1 : ends[longest - 1]; i >= 0; i = previous[i]) {
            moved.clear(i);
        }
        return moved;
    }

    /** How long the longest row is that the place can follow. */
    private static int shorter(int[] places, int[] ends, int longest, int place) {
        int from = 0;
        int to = longest;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (places[ends[middle]] < place) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
