package dev.zeren.kit.job;

import java.time.Instant;
import java.util.UUID;

/**
 * Work that takes longer than a request may, as its caller sees it.
 *
 * @param percent 0 to 100: how far it is
 * @param endedAt null before its end
 * @param result what came of it, as JSON; null unless it is done
 * @param problem why it failed, as JSON problem details; null unless it failed
 */
public record Job(
        UUID id,
        String kind,
        JobState state,
        int percent,
        Instant submittedAt,
        Instant endedAt,
        String result,
        String problem) {}
