package dev.zeren.assessment.round.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A phase that ends later than planned.
 *
 * @param assesseeClass for which; null for all
 * @param to its last day from then on
 * @param byName who extended it
 */
public record Extension(
        RoundPhase phase, String assesseeClass, LocalDate to, String reason, Instant at, String byName) {}
