package dev.zeren.assessment.term;

import java.util.List;
import java.util.UUID;

/**
 * An assessee with all that was scored of it: what a result is counted from.
 *
 * @param assesseeClass among which it is ranked, and which indicators apply to it
 * @param sheets of the evaluators, with those that are missing
 * @param selfAssessment null when it gave none
 * @param facts bonus and deduction items, vetoes and caps that were registered
 * @param past places of earlier years, in any order
 */
public record ScoredAssessee(
        UUID id,
        String name,
        String assesseeClass,
        List<ScoredSheet> sheets,
        ScoredSheet selfAssessment,
        List<RegisteredFact> facts,
        List<PastPlace> past) {

    public ScoredAssessee {
        sheets = sheets == null ? List.of() : List.copyOf(sheets);
        facts = facts == null ? List.of() : List.copyOf(facts);
        past = past == null ? List.of() : List.copyOf(past);
    }
}
