package dev.zeren.assessment.round.domain;

import java.time.LocalDate;

/**
 * When a phase is.
 *
 * @param from its first day
 * @param to its last day
 */
public record PhaseSpan(RoundPhase phase, LocalDate from, LocalDate to) {}
