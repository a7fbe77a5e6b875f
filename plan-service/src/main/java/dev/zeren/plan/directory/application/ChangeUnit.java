package dev.zeren.plan.directory.application;

import dev.zeren.kit.http.Patched;
import dev.zeren.plan.directory.domain.UnitCodes;
import dev.zeren.plan.directory.domain.UnitKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Changes what is mentioned of a unit. */
public record ChangeUnit(
        Patched<String> name,
        Patched<UnitKind> kind,
        Patched<UUID> parentId,
        Patched<Integer> position,
        Patched<List<String>> aliases,
        Patched<String> externalId,
        Patched<String> divisionCode,
        Patched<String> creditCode,
        Patched<String> schoolCode,
        Patched<LocalDate> openedOn) {

    UnitCodes codes(UnitCodes before) {
        return new UnitCodes(
                divisionCode.isPresent() ? divisionCode.value() : before.division(),
                creditCode.isPresent() ? creditCode.value() : before.credit(),
                schoolCode.isPresent() ? schoolCode.value() : before.school());
    }
}
