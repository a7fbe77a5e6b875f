package dev.zeren.assessment.scheme.domain;

import dev.zeren.assessment.term.SchemeStatus;
import java.time.Instant;
import java.util.UUID;

/** A version without its content, as a list shows it. */
public record VersionLine(
        UUID id,
        UUID schemeId,
        int number,
        SchemeStatus status,
        Instant createdAt,
        Instant issuedAt,
        Instant frozenAt,
        Instant withdrawnAt,
        int version) {}
