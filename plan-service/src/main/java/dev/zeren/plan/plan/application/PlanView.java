package dev.zeren.plan.plan.application;

import dev.zeren.plan.plan.domain.Plan;
import dev.zeren.plan.plan.domain.PlanStatus;
import dev.zeren.plan.plan.domain.draft.DraftHead;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A plan as others see it, without what stands in it. */
public record PlanView(
        UUID id,
        String title,
        int year,
        String kind,
        PlanStatus status,
        LocalDate issuedOn,
        LocalDate endsOn,
        String preamble,
        String phases,
        UUID sourceId,
        Instant importedAt,
        String importedBy,
        Instant issuedAt,
        String issuedBy,
        Instant closedAt,
        String closedBy,
        Instant archivedAt,
        String archivedBy,
        int version) {

    static PlanView of(Plan plan) {
        return new PlanView(
                plan.id(),
                plan.title(),
                plan.year(),
                plan.kind(),
                plan.status(),
                plan.issuedOn(),
                plan.endsOn(),
                plan.preamble(),
                plan.phases(),
                plan.sourceId(),
                plan.importedAt(),
                plan.importedBy(),
                plan.issuedAt(),
                plan.issuedBy(),
                plan.closedAt(),
                plan.closedBy(),
                plan.archivedAt(),
                plan.archivedBy(),
                plan.version());
    }

    /** The same with what it said of itself as a whole at another time. */
    PlanView as(DraftHead head) {
        return new PlanView(
                id,
                head.title(),
                head.year(),
                kind,
                status,
                head.issuedOn(),
                head.endsOn(),
                head.preamble(),
                head.phases(),
                head.sourceId(),
                importedAt,
                importedBy,
                issuedAt,
                issuedBy,
                closedAt,
                closedBy,
                archivedAt,
                archivedBy,
                version);
    }
}
