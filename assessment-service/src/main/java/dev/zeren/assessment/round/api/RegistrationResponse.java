package dev.zeren.assessment.round.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.assessment.round.application.RegistrationView;
import dev.zeren.assessment.round.domain.RegistrationAct;
import dev.zeren.assessment.round.domain.RegistrationKind;
import dev.zeren.assessment.round.domain.RegistrationStatus;
import dev.zeren.kit.http.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was registered of an assessee. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegistrationResponse(
        UUID id,
        UUID roundId,
        UUID assesseeId,
        String assessee,
        RegistrationKind kind,
        String key,
        int occurrences,
        String note,
        List<UUID> evidence,
        RegistrationStatus status,
        List<RegistrationAct> allowed,
        Instant registeredAt,
        String registeredByName,
        Instant decidedAt,
        String decidedByName,
        String reason,
        int version)
        implements Versioned {

    static RegistrationResponse from(RegistrationView view) {
        return new RegistrationResponse(
                view.id(),
                view.round(),
                view.fact().unit(),
                view.unitName(),
                view.fact().kind(),
                view.fact().key(),
                view.fact().occurrences(),
                view.fact().note(),
                view.fact().evidence(),
                view.status(),
                view.allowed(),
                view.registeredAt(),
                view.registeredByName(),
                view.decidedAt(),
                view.decidedByName(),
                view.reason(),
                view.version());
    }
}
