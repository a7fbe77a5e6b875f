package dev.zeren.plan.plan.domain.draft.comparison;

import dev.zeren.plan.plan.domain.draft.comparison.Segment.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;

/**
 * How one text became another, in as few characters as possible (E. Myers, An O(ND) Difference Algorithm, 1986). Texts
 * that differ too much are shown as deleted and inserted between what they begin and end with.
 */
final class WordDiff {

    /** A stretch of characters that both texts have. */
    private record Run(int was, int is, int length) {}

    private final int[] before;
    private final int[] after;
    private final MatchingRules rules;

    private WordDiff(String before, String after, MatchingRules rules) {
        this.before = before.codePoints().toArray();
        this.after = after.codePoints().toArray();
        this.rules = rules;
    }

    /** The pieces in order; one that is kept where nothing changed, none for two empty texts. */
    static List<Segment> of(String before, String after, MatchingRules rules) {
        WordDiff diff = new WordDiff(before, after, rules);
        return diff.segments(diff.runs());
    }

    private List<Run> runs() {
        int shortest = Math.min(before.length, after.length);
        int head = 0;
        while (head < shortest && before[head] == after[head]) {
            head++;
        }
        int tail = 0;
        while (tail < shortest - head && before[before.length - 1 - tail] == after[after.length - 1 - tail]) {
            tail++;
        }
        List<Run> runs = new ArrayList<>();
        runs.add(new Run(0, 0, head));
        for (Run run : between(head, before.length - tail, after.length - tail)) {
            if (run.length() >= rules.shortestKept()) {
                runs.add(run);
            }
        }
        runs.add(new Run(before.length - tail, after.length - tail, tail));
        return runs;
    }

    /** What both have between the same beginning and the same end; nothing where that is too far to seek. */
    private List<Run> between(int head, int endBefore, int endAfter) {
        int width = endBefore - head;
        int height = endAfter - head;
        int most = Math.min(rules.mostEdits(), width + height);
        int left = rules.diffEffort();
        // furthest[k + most + 1] is how far the text before is read on diagonal k.
        int[] furthest = new int[2 * most + 3];
        List<int[]> rounds = new ArrayList<>();
        for (int edits = 0; edits <= most && left > 0; edits++) {
            rounds.add(Arrays.copyOfRange(furthest, most - edits, most + edits + 3));
            for (int k = -edits; k <= edits; k += 2) {
                int x = start(furthest, most + 1 + k, k, edits);
                int begin = x;
                while (x < width && x - k < height && before[head + x] == after[head + x - k]) {
                    x++;
                }
                left -= x - begin + 1;
                furthest[most + 1 + k] = x;
                if (x >= width && x - k >= height) {
                    return back(rounds, head, width, height);
                }
            }
        }
        return List.of();
    }

    private static int start(int[] furthest, int at, int k, int edits) {
        boolean inserts = k == -edits || k != edits && furthest[at - 1] < furthest[at + 1];
        return inserts ? furthest[at + 1] : furthest[at - 1] + 1;
    }

    private static List<Run> back(List<int[]> rounds, int head, int width, int height) {
        LinkedList<Run> runs = new LinkedList<>();
        int x = width;
        int y = height;
        for (int edits = rounds.size() - 1; edits >= 0; edits--) {
            int[] furthest = rounds.get(edits);
            int k = x - y;
            int begin = start(furthest, edits + 1 + k, k, edits);
            int kept = x - begin;
            if (kept > 0) {
                runs.addFirst(new Run(head + begin, head + begin - k, kept));
            }
            boolean inserted = k == -edits || k != edits && furthest[edits + k] < furthest[edits + k + 2];
            x = inserted ? begin : begin - 1;
            y = begin - k - (inserted ? 1 : 0);
        }
        return runs;
    }

    private List<Segment> segments(List<Run> runs) {
        List<Segment> segments = new ArrayList<>();
        int was = 0;
        int is = 0;
        for (Run run : runs) {
            add(segments, Kind.DELETED, before, was, run.was());
            add(segments, Kind.INSERTED, after, is, run.is());
            add(segments, Kind.KEPT, before, run.was(), run.was() + run.length());
            was = run.was() + run.length();
            is = run.is() + run.length();
        }
        return List.copyOf(segments);
    }

    private static void add(List<Segment> segments, Kind kind, int[] text, int from, int to) {
        if (from < to) {
            segments.add(new Segment(kind, new String(text, from, to - from)));
        }
    }
}
