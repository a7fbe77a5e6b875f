package dev.zeren.assessment.round.domain;

import java.util.List;
import java.util.UUID;

/**
 * What is registered of an assessee.
 *
 * @param key of the scheme's adjustment, veto or cap
 * @param occurrences how many; 1 for a veto or a cap
 * @param note what happened
 * @param evidence ids of evidence in plan-service
 */
public record RegisterFact(
        UUID unit, RegistrationKind kind, String key, int occurrences, String note, List<UUID> evidence) {}
