package dev.zeren.plan.plan.domain.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.plan.domain.amendment.Amended;
import dev.zeren.plan.plan.domain.amendment.Revisions;
import dev.zeren.plan.plan.domain.draft.comparison.Comparison;
import dev.zeren.plan.plan.domain.draft.comparison.MatchingRules;
import dev.zeren.plan.term.ClauseJson;
import dev.zeren.plan.term.Duty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RevisionsPropertyTest {

    private static final MatchingRules RULES = MatchingRules.defaults();

    private final List<Draft> states = new ArrayList<>();
    private final Map<Integer, Trace> traces = new HashMap<>();

    @Property(tries = 300)
    void takingAmendmentsBackGivesEveryRevisionAndInTheEndThePlanAsIssued(
            @ForAll @IntRange(min = 1, max = 9) int tasks,
            @ForAll @IntRange(max = 12) int amendments,
            @ForAll long seed) {
        amend(tasks, amendments, seed);
        Revisions revisions = new Revisions(states.get(amendments), traces);
        for (int number = amendments; number >= 0; number--) {
            assertEquals(states.get(number), revisions.at(number));
        }
    }

    @Property(tries = 300)
    void betweenTwoRevisionsNothingDiffersThatNoAmendmentInBetweenTouched(
            @ForAll @IntRange(min = 1, max = 9) int tasks,
            @ForAll @IntRange(max = 12) int amendments,
            @ForAll long seed) {
        Random random = amend(tasks, amendments, seed);
        Revisions revisions = new Revisions(states.get(amendments), traces);
        int to = random.nextInt(amendments + 1);
        int from = random.nextInt(to + 1);
        Set<UUID> differing = new HashSet<>();
        compare(revisions, from, to)
                .tasks()
                .forEach(change -> differing.add(change.is().id()));
        Set<UUID> touched = revisions.touched(from, to).keySet();
        assertTrue(touched.containsAll(differing), () -> differing + " not within " + touched);
        assertEquals(List.of(), Amended.of(compare(revisions, from, from)));
        assertEquals(Set.of(), revisions.touched(from, from).keySet());
    }

    @Property(tries = 300)
    void whatOneAmendmentTouchedIsWhatDiffersAfterIt(@ForAll @IntRange(min = 1, max = 9) int tasks, @ForAll long seed) {
        amend(tasks, 1, seed);
        Revisions revisions = new Revisions(states.get(1), traces);
        Set<UUID> differing = new HashSet<>();
        compare(revisions, 0, 1)
                .tasks()
                .forEach(change -> differing.add(change.is().id()));
        assertEquals(differing, revisions.touched(0, 1).keySet());
    }

    private static Comparison compare(Revisions revisions, int from, int to) {
        return Comparison.between(revisions.at(from), revisions.at(to), RULES);
    }

    private Random amend(int tasks, int amendments, long seed) {
        Random random = new Random(seed);
        states.clear();
        traces.clear();
        states.add(Samples.draft(tasks));
        for (int number = 1; number <= amendments; number++) {
            Draft before = states.get(number - 1);
            Draft after = before;
            for (int change = random.nextInt(4); change >= 0; change--) {
                after = changed(after, number, random);
            }
            traces.put(number, Trace.between(before, after));
            states.add(after);
        }
        return random;
    }

    private static Draft changed(Draft draft, int number, Random random) {
        try {
            Draft after = any(draft, number, random).of(draft);
            boolean isSeen =
                    !Amended.of(Comparison.between(draft, after, RULES)).isEmpty();
            return isSeen ? after : draft;
        } catch (Rejection notPossible) {
            return draft;
        }
    }

    private static DraftChange any(Draft draft, int number, Random random) {
        UUID task = draft.tasks().get(random.nextInt(draft.tasks().size())).id();
        return switch (random.nextInt(7)) {
            case 0 -> new DraftChange.Reword(task, "标题" + random.nextInt(3), null);
            case 1 -> new PlanChange.Due(task, random.nextBoolean() ? null : LocalDate.of(2032, 5, 1));
            case 2 -> new PlanChange.Head(random.nextBoolean() ? null : "修订", LocalDate.of(2033, 1, number));
            case 3 -> new PlanChange.Withdraw(task, number);
            case 4 ->
                new PlanChange.Add(
                        task,
                        new UUID(random.nextLong(), random.nextLong()),
                        "",
                        "新增" + number,
                        "",
                        null,
                        List.of(new PlanChange.Add.Holder(
                                Duty.RESPONSIBLE_OFFICE, new ClauseJson.Name("规划科", null, null))));
            case 5 ->
                new CorrectReading(
                        task,
                        CorrectReading.Act.CHANGE,
                        CorrectReading.Listed.TARGETS,
                        random.nextInt(2),
                        Samples.given("at-least", String.valueOf(random.nextInt(3))),
                        null,
                        null);
            default -> new Reassign(task, Duty.RESPONSIBLE_OFFICE, "基础科", new ClauseJson.Name("规划科", null, null));
        };
    }
}
