package dev.zeren.plan.directory.application;

import dev.zeren.plan.directory.domain.UnitKind;
import java.util.UUID;

/** What the feed says of the directory: what other services need to show, and not who signs in as whom. */
final class DirectoryEvents {

    private DirectoryEvents() {}

    record UnitChanged(UnitState unit) {}

    record UnitState(UUID id, UUID parentId, String name, UnitKind kind, int position) {}

    record PersonChanged(PersonState person) {}

    record PersonState(UUID id, String name) {}

    static UnitChanged of(UnitView unit) {
        return new UnitChanged(new UnitState(unit.id(), unit.parentId(), unit.name(), unit.kind(), unit.position()));
    }

    static PersonChanged of(PersonView person) {
        return new PersonChanged(new PersonState(person.id(), person.name()));
    }
}
