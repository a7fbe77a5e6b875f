package dev.zeren.plan.plan.api;

import dev.zeren.kit.http.Patched;
import dev.zeren.plan.plan.application.PlanService.ChangePlan;
import dev.zeren.plan.term.PlanKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to change of a draft (JSON Merge Patch). */
public record PlanPatch(
        @Schema(implementation = String.class) Patched<@NotBlank @Size(max = 300) String> title,
        @Schema(implementation = String.class) Patched<@NotNull @Pattern(regexp = PlanKind.PATTERN) String> kind,
        @Schema(implementation = LocalDate.class) Patched<@NotNull LocalDate> endsOn) {

    ChangePlan toCommand() {
        return new ChangePlan(title, kind, endsOn);
    }
}
