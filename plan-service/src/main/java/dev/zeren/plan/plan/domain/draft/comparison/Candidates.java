package dev.zeren.plan.plan.domain.draft.comparison;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the texts that have most in common with another one without looking at all of them: an index tells for each pair
 * of characters which texts have it, and the rarest are looked up first.
 */
final class Candidates {

    // Pair and number of the text, in ascending order.
    private final long[] index;
    private final int most;
    private final int effort;
    // How many pairs each text shares with the one in hand, and which texts share any.
    private final int[] shared;
    private final int[] those;
    private int touched;

    /**
     * An index of some texts.
     *
     * @param most how many are found for one text
     * @param effort how many places of the index are looked up for one text
     */
    Candidates(List<Grams> texts, int most, int effort) {
        this.index = IntStream.range(0, texts.size())
                .boxed()
                .flatMapToLong(i -> Arrays.stream(texts.get(i).distinct()).mapToLong(pair -> entry(pair, i)))
                .sorted()
                .toArray();
        this.most = most;
        this.effort = effort;
        this.shared = new int[texts.size()];
        this.those = new int[texts.size()];
    }

    private static long entry(int pair, int text) {
        return (long) pair << Integer.SIZE | text;
    }

    private record Places(int from, int to) {

        int count() {
            return to - from;
        }
    }

    /** Those that share most of the text's rarest pairs, the most first; never one that shares none. */
    int[] of(Grams text) {
        List<Places> rarest = Arrays.stream(text.distinct())
                .mapToObj(pair -> new Places(first(entry(pair, 0)), first(entry(pair, Integer.MAX_VALUE))))
                .filter(places -> places.count() > 0)
                .sorted(Comparator.comparingInt(Places::count))
                .toList();
        int left = effort;
        touched = 0;
        for (Places places : rarest) {
            for (int i = places.from(); i < places.to() && left > 0; i++, left--) {
                touch((int) index[i]);
            }
        }
        int[] best = best();
        for (int i = 0; i < touched; i++) {
            shared[those[i]] = 0;
        }
        return best;
    }

    private void touch(int text) {
        if (shared[text]++ == 0) {
            those[touched++] = text;
        }
    }

    /** Where an entry stands or would stand. */
    private int first(long entry) {
        int place = Arrays.binarySearch(index, entry);
        return place < 0 ? -place - 1 : place;
    }

    private int[] best() {
        int[] best = new int[most];
        int found = 0;
        for (int i = 0; i < touched; i++) {
            int text = those[i];
            if (found == most && !isBetter(text, best[most - 1])) {
                continue;
            }
            int place = found < most ? found++ : most - 1;
            for (; place > 0 && isBetter(text, best[place - 1]); place--) {
                best[place] = best[place - 1];
            }
            best[place] = text;
        }
        return Arrays.copyOf(best, found);
    }

    private boolean isBetter(int one, int other) {
        return shared[one] > shared[other] || shared[one] == shared[other] && one < other;
    }
}
