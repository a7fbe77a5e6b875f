package dev.zeren.plan.plan.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.zeren.kit.http.Versioned;
import dev.zeren.plan.plan.application.CompletionCounts;
import dev.zeren.plan.plan.application.PlanDetail;
import dev.zeren.plan.plan.application.PlanSummary;
import dev.zeren.plan.plan.application.PlanView;
import dev.zeren.plan.plan.application.SectionView;
import dev.zeren.plan.plan.domain.PlanStatus;
import dev.zeren.plan.term.PhaseJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan; in a list it comes without preamble and sections. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanResponse(
        UUID id,
        String title,
        int year,
        String kind,
        PlanStatus status,
        LocalDate issuedOn,
        LocalDate endsOn,
        String preamble,

        @Schema(implementation = PhaseJson[].class) @JsonRawValue
        String phases,

        List<SectionView> sections,
        CompletionCounts completion,
        Instant importedAt,
        String importedBy,
        Instant issuedAt,
        String issuedBy,
        Instant closedAt,
        String closedBy,
        Instant archivedAt,
        String archivedBy,
        int version)
        implements Versioned {

    static PlanResponse from(PlanDetail detail) {
        return from(
                detail.plan(),
                detail.plan().preamble(),
                detail.plan().phases(),
                detail.sections(),
                detail.completion());
    }

    static PlanResponse from(PlanSummary summary) {
        return from(summary.plan(), null, null, null, summary.completion());
    }

    private static PlanResponse from(
            PlanView plan, String preamble, String phases, List<SectionView> sections, CompletionCounts completion) {
        return new PlanResponse(
                plan.id(),
                plan.title(),
                plan.year(),
                plan.kind(),
                plan.status(),
                plan.issuedOn(),
                plan.endsOn(),
                preamble,
                phases,
                sections,
                completion,
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
}
