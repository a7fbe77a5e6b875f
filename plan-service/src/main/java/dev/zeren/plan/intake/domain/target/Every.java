package dev.zeren.plan.intake.domain.target;

/** The period of a quota: 每学期, 5年, 每两年. */
public record Every(Place at, String printed, Length length) {}
