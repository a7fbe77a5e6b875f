package dev.zeren.plan.plan.domain.draft.comparison;

import dev.zeren.plan.term.NameKey;
import java.util.Arrays;

/**
 * The pairs of neighbouring characters of a text, white space left out. Texts are alike as far as they have them in
 * common, wherever they stand.
 */
final class Grams {

    // In ascending order, as often as they are printed.
    private final int[] sorted;

    private Grams(int[] sorted) {
        this.sorted = sorted;
    }

    /** The pairs of the first so many characters. */
    static Grams of(String text, int longest) {
        String key = NameKey.of(text.length() <= longest ? text : text.substring(0, longest));
        int[] pairs = new int[key.length()];
        // The first character is also a pair with nothing before it, so that a text of one character has one.
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = (i == 0 ? 0 : key.charAt(i - 1)) << Character.SIZE | key.charAt(i);
        }
        Arrays.sort(pairs);
        return new Grams(pairs);
    }

    /** Each pair once. */
    int[] distinct() {
        return Arrays.stream(sorted).distinct().toArray();
    }

    int size() {
        return sorted.length;
    }

    /** Twice what both have, of what they have together (Dice); two empty texts are the same. */
    double like(Grams other) {
        int all = size() + other.size();
        return all == 0 ? 1 : 2.0 * common(other) / all;
    }

    /** How much of this text stands in the other. */
    double within(Grams other) {
        return size() == 0 ? 0 : (double) common(other) / size();
    }

    private int common(Grams other) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < sorted.length && j < other.sorted.length) {
            int order = Integer.compare(sorted[i], other.sorted[j]);
            if (order == 0) {
                common++;
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return common;
    }
}
