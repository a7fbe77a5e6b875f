package dev.zeren.plan.progress.domain;

import java.util.List;

/**
 * What the parts of a task weigh in its completion; a part that is not named weighs 1.
 *
 * @param parts each named once
 */
public record CompletionWeights(List<Weight> parts) {

    /** All weigh the same. */
    public static final CompletionWeights EQUAL = new CompletionWeights(List.of());

    /**
     * The weight of a part.
     *
     * @param number from 1 on among the parts of its kind
     * @param weight 0 to 1000; 0 leaves it out
     */
    public record Weight(CompletionPart.Kind kind, int number, int weight) {}

    public int of(CompletionPart.Kind kind, int number) {
        return parts.stream()
                .filter(part -> part.kind() == kind && part.number() == number)
                .mapToInt(Weight::weight)
                .findFirst()
                .orElse(1);
    }
}
