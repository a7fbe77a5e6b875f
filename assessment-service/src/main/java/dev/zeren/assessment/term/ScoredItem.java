package dev.zeren.assessment.term;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a sheet says of one indicator.
 *
 * @param value what was entered or measured, in the indicator's own measure; null with a grade or where it does not apply
 * @param grade the name of the grade that was given; null with a value
 * @param notApplicable that the indicator does not apply to the assessee
 * @param reason in the evaluator's words, or the provenance of what was measured; null for none
 * @param evidence ids of what proves it
 */
public record ScoredItem(BigDecimal value, String grade, boolean notApplicable, String reason, List<String> evidence) {

    public ScoredItem {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    /** A value without a word about it. */
    public static ScoredItem of(String value) {
        return new ScoredItem(new BigDecimal(value), null, false, null, List.of());
    }
}
