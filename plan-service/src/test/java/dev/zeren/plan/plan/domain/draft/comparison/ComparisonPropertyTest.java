package dev.zeren.plan.plan.domain.draft.comparison;

import static dev.zeren.plan.plan.domain.draft.comparison.Documents.RULES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.plan.plan.domain.draft.Draft;
import dev.zeren.plan.plan.domain.draft.DraftTask;
import dev.zeren.plan.plan.domain.draft.Trace;
import dev.zeren.plan.plan.domain.draft.comparison.Segment.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class ComparisonPropertyTest {

    @Property(tries = 200)
    void aDocumentReadAgainShowsNothing(@ForAll long seed, @ForAll @IntRange(max = 30) int tasks) {
        List<Documents.Line> lines = Documents.any(new Random(seed), tasks);
        assertNothing(Documents.read(lines), Documents.read(lines));
    }

    @Property(tries = 200)
    void onceReplacedByAVersionThePlanDiffersFromItInNothing(@ForAll long seed, @ForAll @IntRange(max = 30) int tasks) {
        Random random = new Random(seed);
        List<Documents.Line> lines = Documents.any(random, tasks);
        List<Documents.Line> edited = Documents.edited(lines, random);
        Draft replaced = NextVersion.of(Documents.read(lines), Documents.read(edited), RULES);
        assertNothing(replaced, Documents.read(edited));
    }

    private static void assertNothing(Draft before, Draft read) {
        Comparison comparison = Comparison.between(before, NextVersion.of(before, read, RULES), RULES);
        assertEquals(List.of(), comparison.tasks());
        assertEquals(List.of(), comparison.sections());
        assertEquals(before.tasks().size(), comparison.unchanged());
    }

    @Property(tries = 200)
    void everyTaskOfBothVersionsIsMatchedAddedOrDroppedExactlyOnce(
            @ForAll long seed, @ForAll @IntRange(max = 30) int tasks) {
        Random random = new Random(seed);
        List<Documents.Line> lines = Documents.any(random, tasks);
        Draft before = Documents.read(lines);
        Draft read = Documents.read(Documents.edited(lines, random));
        Draft after = NextVersion.of(before, read, RULES);
        Comparison comparison = Comparison.between(before, after, RULES);
        Set<UUID> added = ids(comparison, ChangeKind.ADDED);
        Set<UUID> dropped = ids(comparison, ChangeKind.DROPPED);
        Set<UUID> were = before.tasks().stream().map(DraftTask::id).collect(Collectors.toSet());
        Set<UUID> are = after.tasks().stream().map(DraftTask::id).collect(Collectors.toSet());
        assertEquals(after.tasks().size(), are.size(), "no task twice");
        assertEquals(read.tasks().size(), after.tasks().size());
        Set<UUID> kept = new HashSet<>(are);
        kept.removeAll(added);
        kept.addAll(dropped);
        assertEquals(were, kept);
        assertEquals(
                before.tasks().size() + added.size(),
                comparison.tasks().size() + comparison.unchanged(),
                "each is told once");
        for (int i = 0; i < after.tasks().size(); i++) {
            assertEquals(read.tasks().get(i).text(), after.tasks().get(i).text());
        }
    }

    private static Set<UUID> ids(Comparison comparison, ChangeKind kind) {
        return comparison.tasks().stream()
                .filter(task -> task.kinds().contains(kind))
                .map(task -> (task.is() == null ? task.was() : task.is()).id())
                .collect(Collectors.toSet());
    }

    @Property(tries = 200)
    void replacedAndTakenBackTheDraftIsWhatItWas(@ForAll long seed, @ForAll @IntRange(max = 30) int tasks) {
        Random random = new Random(seed);
        List<Documents.Line> lines = Documents.any(random, tasks);
        Draft before = Documents.read(lines);
        Draft after = NextVersion.of(before, Documents.read(Documents.edited(lines, random)), RULES);
        assertEquals(before, Trace.between(before, after).takeBack(after));
    }

    @Property(tries = 100)
    void theSameInputGivesTheSameMatching(@ForAll long seed, @ForAll @IntRange(max = 30) int tasks) {
        Random random = new Random(seed);
        List<Documents.Line> lines = Documents.any(random, tasks);
        Draft before = Documents.read(lines);
        Draft read = Documents.read(Documents.edited(lines, random));
        assertEquals(NextVersion.of(before, read, RULES), NextVersion.of(before, read, RULES));
    }

    @Property(tries = 1000)
    void keptWithDeletedIsTheTextBeforeAndKeptWithInsertedTheOneAfter(
            @ForAll @StringLength(max = 40) String before, @ForAll long seed) {
        String after = changed(before, new Random(seed));
        List<Segment> segments = WordDiff.of(before, after, RULES);
        assertEquals(before, without(segments, Kind.INSERTED));
        assertEquals(after, without(segments, Kind.DELETED));
        assertTrue(segments.stream().noneMatch(segment -> segment.text().isEmpty()));
        if (before.equals(after)) {
            assertTrue(segments.stream().allMatch(segment -> segment.kind() == Kind.KEPT));
        }
    }

    private static String changed(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = random.nextInt(6); i > 0; i--) {
            int at = random.nextInt(changed.length() + 1);
            if (random.nextBoolean() || at == changed.length()) {
                changed.insert(at, "教育𠮷".substring(0, 1 + random.nextInt(2)));
            } else {
                changed.deleteCharAt(at);
            }
        }
        return changed.toString();
    }

    private static String without(List<Segment> segments, Kind kind) {
        return segments.stream()
                .filter(segment -> segment.kind() != kind)
                .map(Segment::text)
                .collect(Collectors.joining());
    }

    @Property(tries = 300)
    void whatIsNotMovedStandsInOrderAndNoLongerRowDoes(@ForAll @Size(max = 9) List<@IntRange(max = 99) Integer> any) {
        int[] places = any.stream().distinct().mapToInt(Integer::intValue).toArray();
        BitSet moved = Moves.among(places);
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            if (!moved.get(i)) {
                left.add(places[i]);
            }
        }
        assertEquals(left.stream().sorted().toList(), left);
        assertEquals(longest(places), left.size());
    }

    /** By trying every choice. */
    private static int longest(int[] places) {
        int longest = 0;
        for (int choice = 0; choice < 1 << places.length; choice++) {
            int chosen = choice;
            int[] row = Arrays.stream(places).toArray();
            int count = 0;
            int last = -1;
            boolean rises = true;
            for (int i = 0; i < row.length && rises; i++) {
                if ((chosen >> i & 1) == 1) {
                    rises = row[i] > last;
                    last = row[i];
                    count++;
                }
            }
            longest = rises ? Math.max(longest, count) : longest;
        }
        return longest;
    }
}
