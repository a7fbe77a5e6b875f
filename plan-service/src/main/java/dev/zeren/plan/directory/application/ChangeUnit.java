package dev.zeren.plan.directory.application;

import dev.zeren.kit.http.Patched;
import dev.zeren.plan.directory.domain.UnitKind;
import java.util.List;
import java.util.UUID;

/** Changes what is mentioned of a unit. */
public record ChangeUnit(
        Patched<String> name,
        Patched<UnitKind> kind,
        Patched<UUID> parentId,
        Patched<Integer> position,
        Patched<List<String>> aliases) {}
