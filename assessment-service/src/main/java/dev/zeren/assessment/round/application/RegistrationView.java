package dev.zeren.assessment.round.application;

import dev.zeren.assessment.round.domain.RegisterFact;
import dev.zeren.assessment.round.domain.Registration;
import dev.zeren.assessment.round.domain.RegistrationAct;
import dev.zeren.assessment.round.domain.RegistrationLife;
import dev.zeren.assessment.round.domain.RegistrationStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was registered of an assessee, as others see it. */
public record RegistrationView(
        UUID id,
        int version,
        UUID round,
        RegisterFact fact,
        String unitName,
        RegistrationStatus status,
        List<RegistrationAct> allowed,
        Instant registeredAt,
        String registeredByName,
        Instant decidedAt,
        String decidedByName,
        String reason) {

    static RegistrationView of(Registration registration, String unitName) {
        return new RegistrationView(
                registration.id(),
                registration.version(),
                registration.roundId(),
                registration.fact(),
                unitName,
                registration.status(),
                List.copyOf(RegistrationLife.LIFE.allowed(registration.status())),
                registration.registeredAt(),
                registration.registeredByName(),
                registration.decidedAt(),
                registration.decidedByName(),
                registration.reason());
    }
}
