package dev.zeren.plan.directory.api;

import dev.zeren.plan.directory.application.ChargeService.AddCharge;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/** An office to put a leader in charge of; open ends are left out. */
public record ChargeRequest(@NotNull UUID unitId, LocalDate from, LocalDate to) {

    AddCharge toCommand() {
        return new AddCharge(unitId, from, to);
    }
}
