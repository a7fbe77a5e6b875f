package dev.zeren.plan.intake.domain.target;

import java.util.Optional;

/**
 * What a target is measured against: 从60%提高到70%, 比上年增长10%.
 *
 * @param quantity the figure; empty where only words name it (上年)
 */
public record Baseline(Place at, String printed, Optional<Quantity> quantity) {}
