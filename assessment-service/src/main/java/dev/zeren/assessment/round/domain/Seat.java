package dev.zeren.assessment.round.domain;

import java.util.UUID;

/** That an evaluator of a panel scores an assessee. */
public record Seat(String panel, UUID person, UUID unit) {}
