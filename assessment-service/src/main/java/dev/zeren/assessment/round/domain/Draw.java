package dev.zeren.assessment.round.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Draws which evaluators of a panel score which assessees. The same seed gives the same draw, in whatever order people
 * and units are named; who is recused is never drawn; loads are as even as moving any one seat can make them.
 */
public final class Draw {

    private final long seed;
    private final Panel panel;
    private final List<UUID> people;
    private final List<UUID> units;
    private final Recusals recusals;
    private final Map<UUID, Integer> load = new HashMap<>();
    private final Map<UUID, Set<UUID>> drawn = new HashMap<>();

    private Draw(long seed, Panel panel, Collection<UUID> units, Recusals recusals) {
        this.seed = seed;
        this.panel = panel;
        this.recusals = recusals;
        this.people = shuffled(panel.evaluators());
        this.units = shuffled(units);
        people.forEach(person -> load.put(person, 0));
    }

    /**
     * An assessee for which a panel has too few.
     *
     * @param wanted how many are to score it
     * @param free how many may
     * @param recused who may not
     */
    public record Shortage(String panel, UUID unit, int wanted, int free, List<UUID> recused) {}

    /** What was drawn; with shortages there are no seats. */
    public record Drawn(List<Seat> seats, List<Shortage> shortages) {}

    /**
     * Draws for one panel.
     *
     * @param units that the panel scores
     */
    public static Drawn of(long seed, Panel panel, Collection<UUID> units, Recusals recusals) {
        Draw draw = new Draw(seed, panel, units, recusals);
        List<Shortage> shortages = draw.shortages();
        return shortages.isEmpty() ? new Drawn(draw.seats(), List.of()) : new Drawn(List.of(), shortages);
    }

    private List<Shortage> shortages() {
        int wanted = panel.each() == null ? 1 : panel.each();
        return units.stream()
                .map(unit -> new Shortage(
                        panel.name(),
                        unit,
                        wanted,
                        free(unit).size(),
                        people.stream()
                                .filter(person -> recusals.has(person, unit))
                                .toList()))
                .filter(shortage -> shortage.free() < wanted)
                .toList();
    }

    private List<Seat> seats() {
        // Those that few may score choose first.
        List<UUID> order = new ArrayList<>(units);
        if (panel.each() != null) {
            Map<UUID, Integer> choices = new HashMap<>();
            units.forEach(unit -> choices.put(unit, free(unit).size()));
            order.sort(Comparator.comparing(choices::get));
        }
        for (UUID unit : order) {
            List<UUID> least = new ArrayList<>(free(unit));
            least.sort(Comparator.<UUID, Integer>comparing(load::get).thenComparing(person -> key(seed, person, unit)));
            List<UUID> taken = panel.each() == null ? least : least.subList(0, panel.each());
            taken.forEach(person -> load.merge(person, 1, Integer::sum));
            drawn.put(unit, new HashSet<>(taken));
        }
        if (panel.each() != null) {
            while (evener()) {
                // Each move makes it evener: it ends.
            }
        }
        List<Seat> seats = new ArrayList<>();
        for (UUID unit : units) {
            drawn.get(unit).stream().sorted().forEach(person -> seats.add(new Seat(panel.name(), person, unit)));
        }
        return seats;
    }

    /** Moves seats from who has many to who has few, where they may; whether any was moved. */
    private boolean evener() {
        boolean moved = false;
        for (UUID unit : units) {
            Set<UUID> seated = drawn.get(unit);
            UUID most = seated.stream()
                    .max(Comparator.<UUID, Integer>comparing(load::get).thenComparing(Comparator.naturalOrder()))
                    .orElseThrow();
            UUID least = free(unit).stream()
                    .filter(person -> !seated.contains(person))
                    .min(Comparator.<UUID, Integer>comparing(load::get).thenComparing(Comparator.naturalOrder()))
                    .orElse(most);
            if (load.get(most) - load.get(least) > 1) {
                seated.remove(most);
                seated.add(least);
                load.merge(most, -1, Integer::sum);
                load.merge(least, 1, Integer::sum);
                moved = true;
            }
        }
        return moved;
    }

    private List<UUID> free(UUID unit) {
        return people.stream().filter(person -> !recusals.has(person, unit)).toList();
    }

    private List<UUID> shuffled(Collection<UUID> ids) {
        return ids.stream()
                .distinct()
                .sorted(Comparator.<UUID, Long>comparing(id -> key(seed, id, id))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    // A number that looks random and depends on nothing but seed and ids: the finalizer of SplitMix64, once for each.
    private static long key(long seed, UUID one, UUID other) {
        long key = mix(seed);
        key = mix(key ^ one.getMostSignificantBits());
        key = mix(key ^ one.getLeastSignificantBits());
        key = mix(key ^ other.getMostSignificantBits());
        return mix(key ^ other.getLeastSignificantBits());
    }

    private static long mix(long bits) {
        long z = bits + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
