package dev.zeren.assessment.scheme.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.assessment.scheme.domain.VersionLine;
import dev.zeren.assessment.term.SchemeStatus;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a scheme without its content. */
@Schema(name = "SchemeVersionLine")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VersionLineResponse(
        UUID id,
        int number,
        SchemeStatus status,
        Instant createdAt,
        Instant issuedAt,
        Instant frozenAt,
        Instant withdrawnAt,
        int version) {

    static VersionLineResponse from(VersionLine line) {
        return new VersionLineResponse(
                line.id(),
                line.number(),
                line.status(),
                line.createdAt(),
                line.issuedAt(),
                line.frozenAt(),
                line.withdrawnAt(),
                line.version());
    }
}
