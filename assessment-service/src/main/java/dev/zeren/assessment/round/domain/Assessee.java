package dev.zeren.assessment.round.domain;

import java.util.UUID;

/** A unit that a round assesses. @param position in the round's order, from 0 */
public record Assessee(UUID unit, String name, String assesseeClass, int position) {}
