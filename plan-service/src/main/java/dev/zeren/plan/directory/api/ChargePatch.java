package dev.zeren.plan.directory.api;

import dev.zeren.kit.http.Patched;
import dev.zeren.plan.directory.application.ChargeService.ChangeCharge;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to change of a charge (JSON Merge Patch). */
public record ChargePatch(
        @Schema(implementation = LocalDate.class, nullable = true)
        Patched<LocalDate> from,

        @Schema(implementation = LocalDate.class, nullable = true)
        Patched<LocalDate> to) {

    ChangeCharge toCommand() {
        return new ChangeCharge(from, to);
    }
}
