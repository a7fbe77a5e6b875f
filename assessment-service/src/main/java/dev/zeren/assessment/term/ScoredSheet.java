package dev.zeren.assessment.term;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What one evaluator gave one assessee in one period.
 *
 * @param id null for a sheet that was to be given and was never begun
 * @param evaluator null for what was measured by a system
 * @param evaluatorName as it was when he submitted; null for what was measured
 * @param panel the name of his panel, or null
 * @param period which of several checks it is, or null where there is one
 * @param submittedAt null for a sheet that was to be given and was not submitted
 * @param indicators keys of what it is to score; empty for all
 * @param items by indicator key; empty when it was not submitted
 */
public record ScoredSheet(
        UUID id,
        UUID evaluator,
        String evaluatorName,
        String panel,
        String period,
        Instant submittedAt,
        Set<String> indicators,
        Map<String, ScoredItem> items) {

    public ScoredSheet {
        indicators = indicators == null ? Set.of() : Set.copyOf(indicators);
        items = items == null ? Map.of() : Map.copyOf(items);
    }

    /** Whether it is to score an indicator. */
    public boolean isToScore(String indicator) {
        return indicators.isEmpty() || indicators.contains(indicator);
    }
}
