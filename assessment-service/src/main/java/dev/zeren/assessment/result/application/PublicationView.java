package dev.zeren.assessment.result.application;

import dev.zeren.assessment.result.persistence.Publications;
import java.time.Instant;
import java.util.UUID;

/** A publication as it is told of; its feed event carries the same. */
public record PublicationView(
        UUID id,
        UUID roundId,
        int number,
        int computation,
        int results,
        String reason,
        int noticeDays,
        Instant publishedAt,
        String publishedByName,
        String sha256,
        String previousSha256,
        String keyId) {

    static PublicationView from(Publications.Row row) {
        return new PublicationView(
                row.id(),
                row.round(),
                row.number(),
                row.computation(),
                row.entries(),
                row.reason(),
                row.noticeDays(),
                row.publishedAt(),
                row.publishedByName(),
                row.sha256(),
                row.previousSha256(),
                row.keyId());
    }
}
