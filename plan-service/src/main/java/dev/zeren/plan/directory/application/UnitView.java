package dev.zeren.plan.directory.application;

import dev.zeren.plan.directory.domain.Unit;
import dev.zeren.plan.directory.domain.UnitKind;
import java.util.List;
import java.util.UUID;

/** A unit as others see it: in answers, in the audit and in the feed. */
public record UnitView(
        UUID id, UUID parentId, String name, UnitKind kind, int position, List<String> aliases, int version) {

    static UnitView of(Unit unit) {
        return new UnitView(
                unit.id(), unit.parentId(), unit.name(), unit.kind(), unit.position(), unit.aliases(), unit.version());
    }
}
