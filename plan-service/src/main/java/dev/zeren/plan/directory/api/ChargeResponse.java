package dev.zeren.plan.directory.api;

import dev.zeren.kit.http.Versioned;
import dev.zeren.plan.directory.application.ChargeService.ChargeView;
import java.time.LocalDate;
import java.util.UUID;

/** An office that a leader is in charge of. */
public record ChargeResponse(UUID id, UUID personId, UUID unitId, LocalDate from, LocalDate to, int version)
        implements Versioned {

    static ChargeResponse from(ChargeView charge) {
        return new ChargeResponse(
                charge.id(), charge.personId(), charge.unitId(), charge.from(), charge.to(), charge.version());
    }
}
