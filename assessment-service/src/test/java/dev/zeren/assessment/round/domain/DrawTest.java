package dev.zeren.assessment.round.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DrawTest {

    private static List<UUID> ids(int kind, int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new UUID(kind * 0x9e3779b97f4a7c15L, i))
                .toList();
    }

    private static Panel panel(List<UUID> people, Integer each) {
        return new Panel("组", people, List.of(), List.of(), each);
    }

    /** Each person recused from a tenth of the units. */
    private static Recusals recusals(List<UUID> people, List<UUID> units, Random random) {
        Map<UUID, Set<UUID>> recused = new HashMap<>();
        for (UUID person : people) {
            recused.put(
                    person,
                    units.stream().filter(unit -> random.nextInt(10) == 0).collect(Collectors.toSet()));
        }
        return new Recusals(recused);
    }

    @Property(tries = 300)
    void theOrderOfPeopleAndUnitsChangesNothing(
            @ForAll long seed,
            @ForAll @IntRange(min = 4, max = 12) int people,
            @ForAll @IntRange(min = 1, max = 40) int units) {
        List<UUID> persons = ids(1, people);
        List<UUID> all = ids(2, units);
        Recusals recusals = recusals(persons, all, new Random(seed));
        List<UUID> mixedPeople = new ArrayList<>(persons);
        List<UUID> mixedUnits = new ArrayList<>(all);
        Collections.shuffle(mixedPeople, new Random(seed + 1));
        Collections.shuffle(mixedUnits, new Random(seed + 2));
        assertEquals(
                Set.copyOf(Draw.of(seed, panel(persons, 2), all, recusals).seats()),
                Set.copyOf(Draw.of(seed, panel(mixedPeople, 2), mixedUnits, recusals)
                        .seats()));
    }

    @Property(tries = 300)
    void eachUnitHasAsManyAsWantedAndNobodyWhoIsRecused(
            @ForAll long seed,
            @ForAll @IntRange(min = 3, max = 12) int people,
            @ForAll @IntRange(min = 1, max = 40) int units,
            @ForAll @IntRange(min = 1, max = 3) int each) {
        List<UUID> persons = ids(1, people);
        List<UUID> all = ids(2, units);
        Recusals recusals = recusals(persons, all, new Random(seed));
        Draw.Drawn drawn = Draw.of(seed, panel(persons, each), all, recusals);
        boolean possible = all.stream()
                .allMatch(unit ->
                        persons.stream().filter(one -> !recusals.has(one, unit)).count() >= each);
        assertEquals(possible, drawn.shortages().isEmpty());
        Assume.that(possible);
        assertEquals(units * each, new HashSet<>(drawn.seats()).size());
        assertTrue(drawn.seats().stream().noneMatch(seat -> recusals.has(seat.person(), seat.unit())));
        Map<UUID, Long> perUnit =
                drawn.seats().stream().collect(Collectors.groupingBy(Seat::unit, Collectors.counting()));
        assertTrue(perUnit.values().stream().allMatch(number -> number == each));
    }

    @Property(tries = 300)
    void noSingleMoveMakesTheLoadsEvener(
            @ForAll long seed,
            @ForAll @IntRange(min = 3, max = 12) int people,
            @ForAll @IntRange(min = 1, max = 40) int units) {
        List<UUID> persons = ids(1, people);
        List<UUID> all = ids(2, units);
        Recusals recusals = recusals(persons, all, new Random(seed));
        List<Seat> seats = Draw.of(seed, panel(persons, 2), all, recusals).seats();
        Map<UUID, Long> load = seats.stream().collect(Collectors.groupingBy(Seat::person, Collectors.counting()));
        Set<Seat> taken = Set.copyOf(seats);
        for (Seat seat : seats) {
            for (UUID other : persons) {
                boolean free = !recusals.has(other, seat.unit())
                        && !taken.contains(new Seat(seat.panel(), other, seat.unit()));
                assertTrue(!free || load.get(seat.person()) - load.getOrDefault(other, 0L) <= 1);
            }
        }
    }

    @Property(tries = 200)
    void withoutRecusalsLoadsDifferByOneAtMost(
            @ForAll long seed,
            @ForAll @IntRange(min = 3, max = 12) int people,
            @ForAll @IntRange(min = 1, max = 60) int units) {
        Map<UUID, Long> load = Draw.of(seed, panel(ids(1, people), 3), ids(2, units), Recusals.NONE).seats().stream()
                .collect(Collectors.groupingBy(Seat::person, Collectors.counting()));
        long most = Collections.max(load.values());
        long least = load.size() < people ? 0 : Collections.min(load.values());
        assertTrue(most - least <= 1, load.toString());
    }

    @Test
    void anotherSeedDrawsOtherwise() {
        List<UUID> people = ids(1, 9);
        List<UUID> units = ids(2, 30);
        assertNotEquals(
                Set.copyOf(Draw.of(1, panel(people, 3), units, Recusals.NONE).seats()),
                Set.copyOf(Draw.of(2, panel(people, 3), units, Recusals.NONE).seats()));
    }

    @Test
    void aPanelWithoutANumberScoresWithAllWhoMay() {
        List<UUID> people = ids(1, 3);
        List<UUID> units = ids(2, 2);
        Recusals recusals = new Recusals(Map.of(people.get(0), Set.of(units.get(0))));
        assertEquals(5, Draw.of(7, panel(people, null), units, recusals).seats().size());
    }

    @Test
    void twentyThousandUnitsAndThreeHundredPeopleAreDrawnWithinSeconds() {
        List<UUID> people = ids(1, 300);
        List<UUID> units = ids(2, 20_000);
        long began = System.nanoTime();
        assertEquals(
                60_000,
                Draw.of(7, panel(people, 3), units, recusals(people, units, new Random(7)))
                        .seats()
                        .size());
        assertTrue(System.nanoTime() - began < 60_000_000_000L);
    }
}
