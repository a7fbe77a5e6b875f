package dev.zeren.plan.directory.application;

import dev.zeren.plan.directory.domain.UnitChangeKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A unit with what it came from and what it went into. */
public record UnitDetail(UnitView unit, List<Relation> predecessors, List<Relation> successors) {

    /** Another unit, called as it was at the time, and how and when one became the other. */
    public record Relation(UUID unitId, String name, UnitChangeKind kind, LocalDate on) {}
}
