package dev.zeren.plan.directory.api;

import dev.zeren.kit.http.Versioned;
import dev.zeren.plan.directory.application.UnitDetail;
import dev.zeren.plan.directory.application.UnitView;
import dev.zeren.plan.directory.domain.UnitChangeKind;
import dev.zeren.plan.directory.domain.UnitKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A unit.
 *
 * @param closedOn the first day on which it is no more, or null
 * @param mergedInto the entry that this one turned out to be the same as; null for one that stands for itself
 * @param predecessors the units it came from
 * @param successors the units it went into
 */
public record UnitResponse(
        UUID id,
        UUID parentId,
        String name,
        UnitKind kind,
        int position,
        List<String> aliases,
        String externalId,
        String divisionCode,
        String creditCode,
        String schoolCode,
        LocalDate openedOn,
        LocalDate closedOn,
        UUID mergedInto,
        List<Relation> predecessors,
        List<Relation> successors,
        int version)
        implements Versioned {

    /** Another unit, called as at the time, and how and when one became the other. */
    @Schema(name = "UnitRelation")
    public record Relation(UUID unitId, String name, UnitChangeKind kind, LocalDate on) {

        static Relation from(UnitDetail.Relation relation) {
            return new Relation(relation.unitId(), relation.name(), relation.kind(), relation.on());
        }
    }

    static UnitResponse from(UnitDetail detail) {
        UnitView unit = detail.unit();
        return new UnitResponse(
                unit.id(),
                unit.parentId(),
                unit.name(),
                unit.kind(),
                unit.position(),
                unit.aliases(),
                unit.externalId(),
                unit.codes().division(),
                unit.codes().credit(),
                unit.codes().school(),
                unit.openedOn(),
                unit.closedOn(),
                unit.mergedInto(),
                detail.predecessors().stream().map(Relation::from).toList(),
                detail.successors().stream().map(Relation::from).toList(),
                unit.version());
    }
}
