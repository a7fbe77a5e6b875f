package dev.zeren.assessment.round.domain;

import static dev.zeren.assessment.round.domain.RegistrationStatus.CONFIRMED;
import static dev.zeren.assessment.round.domain.RegistrationStatus.REGISTERED;
import static dev.zeren.assessment.round.domain.RegistrationStatus.WITHDRAWN;

import dev.zeren.kit.domain.Lifecycle;

/** The life of a registration. */
public final class RegistrationLife {

    public static final Lifecycle<RegistrationStatus, RegistrationAct> LIFE =
            Lifecycle.<RegistrationStatus, RegistrationAct>of("registration of a round · 轮次登记", REGISTERED)
                    .step(REGISTERED, RegistrationAct.CONFIRM, CONFIRMED)
                    .step(REGISTERED, RegistrationAct.WITHDRAW, WITHDRAWN)
                    .step(CONFIRMED, RegistrationAct.WITHDRAW, WITHDRAWN)
                    .build();

    private RegistrationLife() {}
}
