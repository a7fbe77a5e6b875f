package dev.zeren.plan.relation.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.kit.http.Versioned;
import dev.zeren.plan.relation.application.RelationView;
import dev.zeren.plan.relation.domain.Level;
import dev.zeren.plan.relation.domain.RelationStatus;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The relation of the bureau with another. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RelationResponse(
        UUID id,
        String bureau,

        @Schema(description = "对方自称的名称 · what the other bureau calls itself")
        String name,

        String ownName,

        @Schema(description = "对方是上级还是下级 · what the other bureau is to this one")
        Level level,

        UUID unitId,
        RelationStatus status,
        Instant requestedAt,
        Instant confirmedAt,
        Instant endedAt,

        @Schema(description = "由上级还是下级终止 · which of the two ended it")
        Level endedBy,

        String endReason,
        int version)
        implements Versioned {

    static RelationResponse from(RelationView relation) {
        return new RelationResponse(
                relation.id(),
                relation.bureau(),
                relation.name(),
                relation.ownName(),
                relation.level(),
                relation.unitId(),
                relation.status(),
                relation.requestedAt(),
                relation.confirmedAt(),
                relation.endedAt(),
                relation.endedBy(),
                relation.endReason(),
                relation.version());
    }
}
