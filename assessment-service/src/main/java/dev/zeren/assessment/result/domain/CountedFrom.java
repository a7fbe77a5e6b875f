package dev.zeren.assessment.result.domain;

import dev.zeren.assessment.term.ScoredAssessee;
import java.util.Map;

/**
 * All that a result of one assessee was counted from, beside the scheme.
 *
 * @param places by key of the indicators that are scored by place
 */
public record CountedFrom(ScoredAssessee assessee, Map<String, FieldPlaces.Place> places) {

    public CountedFrom {
        places = places == null ? Map.of() : Map.copyOf(places);
    }
}
