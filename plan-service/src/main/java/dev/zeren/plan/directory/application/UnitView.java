package dev.zeren.plan.directory.application;

import dev.zeren.plan.directory.domain.Alias;
import dev.zeren.plan.directory.domain.Unit;
import dev.zeren.plan.directory.domain.UnitCodes;
import dev.zeren.plan.directory.domain.UnitKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A unit as others see it: in answers and in the audit. */
public record UnitView(
        UUID id,
        UUID parentId,
        String name,
        UnitKind kind,
        int position,
        List<String> aliases,
        String externalId,
        UnitCodes codes,
        LocalDate openedOn,
        LocalDate closedOn,
        UUID mergedInto,
        int version) {

    static UnitView of(Unit unit) {
        return new UnitView(
                unit.id(),
                unit.parentId(),
                unit.name(),
                unit.kind(),
                unit.position(),
                unit.aliases().stream().map(Alias::name).toList(),
                unit.externalId(),
                unit.codes(),
                unit.openedOn(),
                unit.closedOn(),
                unit.mergedInto(),
                unit.version());
    }
}
