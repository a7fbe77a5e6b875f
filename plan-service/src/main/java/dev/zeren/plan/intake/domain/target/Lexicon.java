package dev.zeren.plan.intake.domain.target;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Finds the longest of its words at a place. The words are short, so a look-up takes no time worth speaking of. */
final class Lexicon<T> {

    private final Map<String, T> words;
    private final BitSet beginnings = new BitSet();
    private final int longest;

    Lexicon(Map<String, T> words) {
        this.words = Map.copyOf(words);
        this.longest = words.keySet().stream().mapToInt(String::length).max().orElse(0);
        words.keySet().stream().filter(word -> !word.isEmpty()).forEach(word -> beginnings.set(word.charAt(0)));
    }

    static Lexicon<String> of(Collection<String> words) {
        Map<String, String> entries = new HashMap<>();
        words.forEach(word -> entries.put(word, word));
        return new Lexicon<>(entries);
    }

    /** A word found: it ends before {@code end}. */
    record Match<T>(int end, T value) {}

    /** The longest word that begins at {@code i}; null when none does. */
    Match<T> at(Printed printed, int i) {
        if (i >= printed.length() || !beginnings.get(printed.at(i))) {
            return null;
        }
        for (int length = Math.min(longest, printed.length() - i); length > 0; length--) {
            T value = words.get(printed.text().substring(i, i + length));
            if (value != null) {
                return new Match<>(i + length, value);
            }
        }
        return null;
    }

    /** Whether one of the words ends before {@code end}. */
    boolean endsAt(Printed printed, int end) {
        for (int length = Math.min(longest, end); length > 0; length--) {
            if (words.containsKey(printed.text().substring(end - length, end))) {
                return true;
            }
        }
        return false;
    }
}
