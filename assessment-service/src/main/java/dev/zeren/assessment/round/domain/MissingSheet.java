package dev.zeren.assessment.round.domain;

import java.util.UUID;

/**
 * A sheet that is to be submitted and was not.
 *
 * @param evaluator null for the self-assessment
 * @param status null when it was not begun
 */
public record MissingSheet(UUID unit, String unitName, UUID evaluator, String period, SheetStatus status) {}
