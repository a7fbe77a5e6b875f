package dev.zeren.assessment.term;

import java.util.List;

/**
 * What is assessed, and how it is counted: the content of one version of an assessment scheme. It is a value; a version
 * of it that has been scored by is never changed.
 *
 * @param indicators of level 1, in their order; each with those below it
 * @param adjustments bonus and deduction items, added to what the indicators give
 * @param vetoes what forces a grade or a score whatever was scored
 * @param gradeCaps events above which no grade is given
 * @param rules how scores become results
 */
public record Scheme(
        List<Indicator> indicators,
        List<Adjustment> adjustments,
        List<Veto> vetoes,
        List<GradeCap> gradeCaps,
        ResultRules rules) {

    public Scheme {
        indicators = List.copyOf(indicators);
        adjustments = List.copyOf(adjustments);
        vetoes = List.copyOf(vetoes);
        gradeCaps = List.copyOf(gradeCaps);
    }
}
