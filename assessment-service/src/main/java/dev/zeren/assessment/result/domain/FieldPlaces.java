package dev.zeren.assessment.result.domain;

import dev.zeren.assessment.term.ScoringMethod.Direction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The places of the assessees of a class by what they reached in the indicators that are scored by place. */
public final class FieldPlaces {

    /**
     * A place; equals share it.
     *
     * @param of how many have one
     */
    public record Place(int place, int of) {}

    private final Map<String, Direction> directions;
    private final Map<String, List<Fraction>> values = new HashMap<>();

    FieldPlaces(Map<String, Direction> directions) {
        this.directions = directions;
        directions.keySet().forEach(key -> values.put(key, new ArrayList<>()));
    }

    /** Whether no indicator is scored by place, so that each assessee is counted by itself. */
    public boolean isEmpty() {
        return directions.isEmpty();
    }

    /** Takes what an assessee reached, by key. */
    public void add(Map<String, Fraction> reached) {
        reached.forEach((key, value) -> values.get(key).add(value));
    }

    /** Says that all have been added. */
    public void close() {
        values.values().forEach(Collections::sort);
    }

    /** The places of an assessee that reached this. */
    public Map<String, Place> of(Map<String, Fraction> reached) {
        Map<String, Place> places = new HashMap<>();
        reached.forEach((key, value) -> {
            List<Fraction> all = values.get(key);
            int better = directions.get(key) == Direction.MORE
                    ? all.size() - before(all, value, true)
                    : before(all, value, false);
            places.put(key, new Place(better + 1, all.size()));
        });
        return places;
    }

    /** How many of them are below the value, or with it. */
    private static int before(List<Fraction> sorted, Fraction value, boolean withIt) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).compareTo(value) < (withIt ? 1 : 0)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
