package dev.zeren.plan.relation.application;

import dev.zeren.plan.relation.domain.BureauRelation;
import dev.zeren.plan.relation.domain.Level;
import dev.zeren.plan.relation.domain.RelationStatus;
import java.time.Instant;
import java.util.UUID;

/** The relation of the bureau with another, as it is shown. */
public record RelationView(
        UUID id,
        String bureau,
        String name,
        String ownName,
        Level level,
        UUID unitId,
        RelationStatus status,
        Instant requestedAt,
        Instant confirmedAt,
        Instant endedAt,
        Level endedBy,
        String endReason,
        int version) {

    static RelationView of(BureauRelation relation) {
        return new RelationView(
                relation.id(),
                relation.other(),
                relation.otherName(),
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
