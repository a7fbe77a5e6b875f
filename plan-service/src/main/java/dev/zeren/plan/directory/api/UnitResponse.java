package dev.zeren.plan.directory.api;

import dev.zeren.kit.http.Versioned;
import dev.zeren.plan.directory.application.UnitView;
import dev.zeren.plan.directory.domain.UnitKind;
import java.util.List;
import java.util.UUID;

/** A unit. */
public record UnitResponse(
        UUID id, UUID parentId, String name, UnitKind kind, int position, List<String> aliases, int version)
        implements Versioned {

    static UnitResponse from(UnitView unit) {
        return new UnitResponse(
                unit.id(), unit.parentId(), unit.name(), unit.kind(), unit.position(), unit.aliases(), unit.version());
    }
}
