package dev.zeren.plan.progress.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalInt;

/** How far a task is, by what it is to reach: the mean of its parts by weight. */
public record Completion(List<CompletionPart> parts) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /**
     * 0 to 100, rounded down: 100 if and only if each part that weighs anything is whole.
     *
     * @return empty when nothing weighs anything: then what was reported counts
     */
    public OptionalInt percent() {
        long weights = parts.stream().mapToLong(CompletionPart::weight).sum();
        if (weights == 0) {
            return OptionalInt.empty();
        }
        BigDecimal reached = parts.stream()
                .map(part -> part.share().multiply(BigDecimal.valueOf(part.weight())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return OptionalInt.of(WHOLE.multiply(reached)
                .divide(BigDecimal.valueOf(weights), 0, RoundingMode.DOWN)
                .intValueExact());
    }
}
