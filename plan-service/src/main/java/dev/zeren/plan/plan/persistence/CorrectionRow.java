package dev.zeren.plan.plan.persistence;

import java.time.Instant;

/** A correction as it is read: without what the touched rows were before, which may be large. */
public record CorrectionRow(
        int number,
        String operation,
        String learned,
        int planVersion,
        Instant madeAt,
        String madeBy,
        Instant undoneAt,
        String undoneBy) {}
