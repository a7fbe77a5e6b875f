package dev.zeren.plan.progress.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.plan.term.Comparator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** How far any task is. */
class CompletionPropertyTest {

    @Property(tries = 500)
    void itIsFrom0To100AndWholeOnlyWhenEachPartThatWeighsIs(@ForAll("partLists") List<CompletionPart> parts) {
        OptionalInt percent = new Completion(parts).percent();
        assertEquals(parts.stream().anyMatch(part -> part.weight() > 0), percent.isPresent());
        percent.ifPresent(found -> {
            assertTrue(found >= 0 && found <= 100);
            boolean whole = parts.stream()
                    .allMatch(part -> part.weight() == 0 || part.share().compareTo(BigDecimal.ONE) == 0);
            assertEquals(whole, found == 100);
        });
    }

    @Property(tries = 300)
    void theOrderOfThePartsDoesNotMatter(@ForAll("partLists") List<CompletionPart> parts, @ForAll Random random) {
        List<CompletionPart> other = new ArrayList<>(parts);
        Collections.shuffle(other, random);
        assertEquals(new Completion(parts).percent(), new Completion(other).percent());
    }

    @Property(tries = 300)
    void onlyTheRatioOfTheWeightsMatters(
            @ForAll("partLists") List<CompletionPart> parts, @ForAll @IntRange(min = 1, max = 9) int times) {
        List<CompletionPart> heavier = parts.stream()
                .map(part -> new CompletionPart(
                        part.kind(),
                        part.number(),
                        part.what(),
                        part.target(),
                        part.actual(),
                        part.share(),
                        part.weight() * times,
                        null))
                .toList();
        assertEquals(new Completion(parts).percent(), new Completion(heavier).percent());
    }

    @Property(tries = 1000)
    void whatGoesInTheRightDirectionNeverLosesAnything(
            @ForAll("goals") Goal goal, @ForAll("figures") BigDecimal one, @ForAll("figures") BigDecimal other) {
        BigDecimal worse = goal.down() ? one.max(other) : one.min(other);
        BigDecimal better = goal.down() ? one.min(other) : one.max(other);
        assertTrue(goal.share(worse).compareTo(goal.share(better)) <= 0);
        assertTrue(goal.share(null).compareTo(goal.share(worse)) <= 0);
    }

    @Property(tries = 1000)
    void aGoalIsWholeIfAndOnlyIfItIsReached(@ForAll("goals") Goal goal, @ForAll("figures") BigDecimal actual) {
        BigDecimal share = goal.share(actual);
        assertTrue(share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0);
        assertEquals(goal.isReached(actual), share.compareTo(BigDecimal.ONE) == 0);
    }

    @Example
    void theWayIsCountedFromTheBaselineInItsDirection() {
        assertEquals(
                share("0.5"),
                Goal.of(Comparator.REACH, number("80"), number("60")).share(number("70")));
        assertEquals(
                share("0.25"),
                Goal.of(Comparator.REACH, number("40"), number("80")).share(number("70")));
        assertEquals(
                share("0.666666"), Goal.of(Comparator.EQUAL, number("3"), null).share(number("2")));
        assertEquals(
                share("0.5"),
                Goal.of(Comparator.INCREASE_BY, number("10"), number("60")).share(number("5")));
        assertEquals(share("0"), Goal.of(Comparator.AT_MOST, number("5"), null).share(number("6")));
        assertEquals(share("1"), Goal.of(Comparator.AT_MOST, number("5"), null).share(number("5")));
        assertEquals(
                share("0.999999"),
                Goal.of(Comparator.MORE_THAN, number("5"), null).share(number("5")));
        assertEquals(
                share("0"),
                Goal.of(Comparator.AT_LEAST, number("80"), number("90")).share(number("70")));
    }

    private static BigDecimal share(String value) {
        return new BigDecimal(value).signum() == 0 || value.equals("1")
                ? new BigDecimal(value)
                : new BigDecimal(value).setScale(6);
    }

    private static BigDecimal number(String value) {
        return new BigDecimal(value);
    }

    @Provide
    Arbitrary<BigDecimal> figures() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-200), BigDecimal.valueOf(200))
                .ofScale(2);
    }

    @Provide
    Arbitrary<Goal> goals() {
        return Combinators.combine(
                        Arbitraries.of(Comparator.class), figures(), figures().injectNull(0.3))
                .as(Goal::of);
    }

    @Provide
    Arbitrary<List<CompletionPart>> partLists() {
        Arbitrary<Integer> weights = Arbitraries.integers().between(0, 5);
        Arbitrary<CompletionPart> targets = Combinators.combine(
                        goals(), figures().injectNull(0.2), weights)
                .as((goal, actual, weight) ->
                        CompletionPart.target(1, "目标", goal.bound(), actual, goal.share(actual), weight));
        Arbitrary<CompletionPart> quotas = Combinators.combine(
                        Arbitraries.integers().between(0, 14),
                        Arbitraries.integers().between(1, 12),
                        weights)
                .as((met, of, weight) -> CompletionPart.quota(1, "频次", met, of, weight));
        Arbitrary<CompletionPart> milestones = Combinators.combine(Arbitraries.of(true, false), weights)
                .as((done, weight) -> CompletionPart.milestone(1, "节点", done, weight));
        return Arbitraries.oneOf(targets, quotas, milestones).list().ofMaxSize(8);
    }
}
