package dev.zeren.assessment.term;

import java.math.BigDecimal;
import java.util.List;

/**
 * An indicator (指标) of any level, or at the end of a branch a task point (任务要点).
 *
 * @param key its identity within the scheme, the same in all versions of it; at most 40 characters
 * @param label the number as printed (1., （一）); never the identity; null where none is printed
 * @param name as printed
 * @param goal the annual goal as printed, or null
 * @param scoring the words of the scoring column as printed, or null
 * @param weight points it is worth; null where it has none of its own and shares that of the one above it, in equal parts
 *     with those beside it that have none either
 * @param declared points that the document says those below it add up to, or null; a warning where they do not
 * @param method how it is scored; null for one with others below it, that is only their sum
 * @param classes of assessees to which it applies; empty for all
 * @param parts the indicators below it, in their order
 */
public record Indicator(
        String key,
        String label,
        String name,
        String goal,
        String scoring,
        BigDecimal weight,
        BigDecimal declared,
        ScoringMethod method,
        List<String> classes,
        List<Indicator> parts) {

    public Indicator {
        classes = List.copyOf(classes);
        parts = List.copyOf(parts);
    }

    /** Whether it is scored itself. */
    public boolean isPoint() {
        return parts.isEmpty();
    }

    /** Whether it applies to assessees of a class. */
    public boolean appliesTo(String assesseeClass) {
        return classes.isEmpty() || classes.contains(assesseeClass);
    }
}
