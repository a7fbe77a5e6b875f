package dev.zeren.assessment.result.domain;

import dev.zeren.assessment.AssessmentProblem;
import dev.zeren.kit.domain.Rejection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What an assessee has not been given yet although its scheme wants it. */
final class Missing {

    private static final int MOST_NAMED = 5;

    private final Map<String, Integer> sheets = new LinkedHashMap<>();

    void add(WeighedIndicator point) {
        sheets.merge(point.indicator().name(), 1, Integer::sum);
    }

    /** @throws Rejection {@code round-incomplete} with what is missing, unless nothing is */
    void refuse(String assessee) {
        if (!sheets.isEmpty()) {
            String named = sheets.entrySet().stream()
                    .limit(MOST_NAMED)
                    .map(entry -> entry.getKey() + "×" + entry.getValue())
                    .collect(Collectors.joining("、"));
            throw new Rejection(
                    AssessmentProblem.ROUND_INCOMPLETE,
                    assessee + " " + named + (sheets.size() > MOST_NAMED ? "…（" + sheets.size() + "）" : ""));
        }
    }
}
