package dev.zeren.plan.plan.domain.draft.comparison;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Which of some things are the same in another version: each at most one of the others. What says the same words is
 * matched first, then what is most alike; heading, section and printed number tell among several. The same input always
 * gives the same matching.
 */
final class Matching {

    private static final int NONE = -1;

    private final List<Item> before;
    private final List<Item> after;
    private final MatchingRules rules;
    private final int[] beforeOf;
    private final int[] afterOf;

    private Matching(List<Item> before, List<Item> after, MatchingRules rules) {
        this.before = before;
        this.after = after;
        this.rules = rules;
        this.beforeOf = new int[after.size()];
        this.afterOf = new int[before.size()];
        Arrays.fill(beforeOf, NONE);
        Arrays.fill(afterOf, NONE);
    }

    /** @return for each of those after, which of those before it is, from 0 on; -1 for none of them */
    static int[] of(List<Item> before, List<Item> after, MatchingRules rules) {
        Matching matching = new Matching(before, after, rules);
        matching.same(item -> List.of(item.words(), item.section(), item.label()));
        matching.same(item -> List.of(item.words(), item.section()));
        matching.same(Item::words);
        matching.alike();
        return matching.beforeOf;
    }

    private void match(int was, int is) {
        afterOf[was] = is;
        beforeOf[is] = was;
    }

    private void same(Function<Item, Object> key) {
        Map<Object, Deque<Integer>> waiting = new HashMap<>();
        left(afterOf)
                .forEach(was -> waiting.computeIfAbsent(key.apply(before.get(was)), any -> new ArrayDeque<>())
                        .add(was));
        left(beforeOf).forEach(is -> {
            Deque<Integer> those = waiting.get(key.apply(after.get(is)));
            if (those != null && !those.isEmpty()) {
                match(those.poll(), is);
            }
        });
    }

    private static IntStream left(int[] matched) {
        return IntStream.range(0, matched.length).filter(i -> matched[i] == NONE);
    }

    /** @param apart how far the two stand from each other, as a share of the whole */
    private record Pair(int was, int is, double likeness, double apart) {}

    private void alike() {
        int[] were = left(afterOf).toArray();
        int[] are = left(beforeOf).toArray();
        if (were.length == 0 || are.length == 0) {
            return;
        }
        List<Grams> texts =
                Arrays.stream(were).mapToObj(was -> grams(before.get(was))).toList();
        Candidates candidates = new Candidates(texts, rules.candidates(), Math.max(1, rules.effort() / are.length));
        List<Pair> pairs = new ArrayList<>();
        for (int is : are) {
            Grams text = grams(after.get(is));
            for (int candidate : candidates.of(text)) {
                weigh(were[candidate], is, texts.get(candidate).like(text), pairs);
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness)
                .reversed()
                .thenComparingDouble(Pair::apart)
                .thenComparingInt(Pair::was)
                .thenComparingInt(Pair::is));
        pairs.stream()
                .filter(pair -> afterOf[pair.was()] == NONE && beforeOf[pair.is()] == NONE)
                .forEachOrdered(pair -> match(pair.was(), pair.is()));
    }

    private Grams grams(Item item) {
        return Grams.of(item.printed(), rules.longest());
    }

    private void weigh(int was, int is, double alike, List<Pair> pairs) {
        Item one = before.get(was);
        Item other = after.get(is);
        if (alike < (one.hasHeadingOf(other) ? rules.alikeUnderHeading() : rules.alike())) {
            return;
        }
        double likeness = alike
                + (one.hasHeadingOf(other) ? rules.headingHint() : 0)
                + (one.isUnderSectionOf(other) ? rules.sectionHint() : 0)
                + (one.hasLabelOf(other) ? rules.labelHint() : 0);
        double apart = Math.abs((double) was / before.size() - (double) is / after.size());
        pairs.add(new Pair(was, is, likeness, apart));
    }
}
