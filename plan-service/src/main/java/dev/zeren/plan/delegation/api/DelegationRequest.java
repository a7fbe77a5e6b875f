package dev.zeren.plan.delegation.api;

import dev.zeren.plan.delegation.application.OfferDelegation;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To whom a task is offered. */
public record DelegationRequest(
        @Schema(
                description =
                        "由哪个责任科室委托；只有一个可能时可以省略 · by which responsible office; may be absent where it could be one only")
        UUID unitId,

        @Schema(description = "委托给哪个单位；与 toPersonId 二选一 · to which unit; either this or toPersonId")
        UUID toUnitId,

        @Schema(description = "委托给谁 · to which person") UUID toPersonId,

        @Schema(description = "最后一日；省略则至收回为止 · the last day; absent: until it is taken back")
        LocalDate until,

        @Size(max = 2000) String note) {

    OfferDelegation toCommand() {
        return new OfferDelegation(unitId, toUnitId, toPersonId, until, note);
    }
}
