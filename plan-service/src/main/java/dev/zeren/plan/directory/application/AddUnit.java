package dev.zeren.plan.directory.application;

import dev.zeren.plan.directory.domain.UnitKind;
import java.util.List;
import java.util.UUID;

/**
 * Adds a unit.
 *
 * @param parentId the unit it stands under, or null at the top
 * @param position its place among its siblings, or null for the last
 */
public record AddUnit(String name, UnitKind kind, UUID parentId, Integer position, List<String> aliases) {}
