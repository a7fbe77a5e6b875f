package dev.zeren.plan.plan.application;

import dev.zeren.plan.term.PhaseJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The time in which a plan is carried out.
 *
 * @param issued whether it is being carried out
 * @param open whether it is neither closed nor archived
 * @param year in which it begins
 * @param issuedAt null of a draft
 * @param endsOn its last day
 */
public record PlanTime(
        UUID id, boolean issued, boolean open, int year, Instant issuedAt, LocalDate endsOn, List<PhaseJson> phases) {}
