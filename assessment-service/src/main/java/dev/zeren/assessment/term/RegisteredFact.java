package dev.zeren.assessment.term;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was registered of an assessee beside the sheets: occurrences of a bonus or deduction item, a veto, or an event
 * that caps the grade.
 *
 * @param key of the adjustment, veto or cap
 * @param count how many occurrences, 1 or more; 1 for vetoes and caps
 * @param registeredBy the name of who registered it
 * @param evidence ids of what proves it
 */
public record RegisteredFact(
        UUID id, String key, int count, String note, String registeredBy, Instant at, List<String> evidence) {

    public RegisteredFact {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }
}
