package dev.zeren.plan.directory.application;

import dev.zeren.plan.directory.domain.UnitCodes;
import dev.zeren.plan.directory.domain.UnitKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Adds a unit.
 *
 * @param parentId the unit it stands under, or null at the top
 * @param position its place among its siblings, or null for the last
 * @param externalId the id that another system has for it, or null
 * @param openedOn its first day, or null when that is not known
 */
public record AddUnit(
        String name,
        UnitKind kind,
        UUID parentId,
        Integer position,
        List<String> aliases,
        String externalId,
        UnitCodes codes,
        LocalDate openedOn) {

    /** A unit of which no more is known. */
    public static AddUnit named(String name, UnitKind kind, UUID parentId) {
        return new AddUnit(name, kind, parentId, null, List.of(), null, UnitCodes.NONE, null);
    }
}
