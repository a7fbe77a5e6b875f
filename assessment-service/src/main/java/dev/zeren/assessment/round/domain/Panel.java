package dev.zeren.assessment.round.domain;

import java.util.List;
import java.util.UUID;

/**
 * A panel (检查小组) and what it scores.
 *
 * @param name its identity in the round, and by what the scheme weighs it
 * @param evaluators people; each sits in one panel of the round
 * @param indicators keys of the indicators it scores; empty for all
 * @param assessees units it scores; empty for all
 * @param each how many of its evaluators score each assessee; null for all that may
 */
public record Panel(String name, List<UUID> evaluators, List<String> indicators, List<UUID> assessees, Integer each) {

    public Panel {
        evaluators = evaluators == null ? List.of() : List.copyOf(evaluators);
        indicators = indicators == null ? List.of() : List.copyOf(indicators);
        assessees = assessees == null ? List.of() : List.copyOf(assessees);
    }

    /** Whether it scores an indicator. */
    public boolean scores(String indicator) {
        return indicators.isEmpty() || indicators.contains(indicator);
    }
}
