package dev.zeren.assessment.round.application;

import dev.zeren.assessment.round.domain.AssessmentRound;
import dev.zeren.assessment.round.domain.RoundAct;
import dev.zeren.assessment.round.domain.RoundLife;
import dev.zeren.assessment.round.domain.RoundPhase;
import dev.zeren.assessment.round.domain.RoundStatus;
import dev.zeren.assessment.round.domain.RoundTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A round as others see it on a day.
 *
 * @param allowed what can be done in its state, by whoever may
 * @param phase in which it is; null before the first
 * @param seed by which it was drawn who scores whom; null as long as it was not
 */
public record RoundView(
        UUID id,
        int version,
        String title,
        int year,
        UUID schemeVersionId,
        RoundStatus status,
        List<RoundAct> allowed,
        RoundPhase phase,
        RoundTerms terms,
        int assessees,
        Long seed,
        Instant createdAt,
        String createdByName,
        Instant openedAt,
        String reason) {

    static RoundView of(AssessmentRound round, RoundTerms terms, LocalDate today) {
        return new RoundView(
                round.id(),
                round.version(),
                round.matter().title(),
                round.matter().year(),
                round.matter().schemeVersionId(),
                round.status(),
                List.copyOf(RoundLife.LIFE.allowed(round.status())),
                round.phase(terms.calendar(), today),
                terms,
                round.assessees(),
                round.seed(),
                round.createdAt(),
                round.createdByName(),
                round.openedAt(),
                round.reason());
    }

    /** The same with other terms. */
    RoundView with(RoundTerms other) {
        return new RoundView(
                id,
                version,
                title,
                year,
                schemeVersionId,
                status,
                allowed,
                phase,
                other,
                assessees,
                seed,
                createdAt,
                createdByName,
                openedAt,
                reason);
    }
}
