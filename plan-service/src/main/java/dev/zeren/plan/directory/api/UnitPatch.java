package dev.zeren.plan.directory.api;

import dev.zeren.kit.http.Patched;
import dev.zeren.plan.directory.application.ChangeUnit;
import dev.zeren.plan.directory.domain.UnitKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to change of a unit (JSON Merge Patch). A name is corrected here; a unit renamed from a day on is a change. */
public record UnitPatch(
        @Schema(implementation = String.class) Patched<@NotBlank @Size(max = 200) String> name,
        @Schema(implementation = UnitKind.class) Patched<@NotNull UnitKind> kind,

        @Schema(implementation = UUID.class, nullable = true)
        Patched<UUID> parentId,

        @Schema(implementation = Integer.class) Patched<@NotNull @Min(0) @Max(1_000_000) Integer> position,

        @Schema(implementation = String[].class)
        Patched<@NotNull @Size(max = 50) List<@NotBlank @Size(max = 200) String>> aliases,

        @Schema(implementation = String.class, nullable = true)
        Patched<@Pattern(regexp = ExternalId.PATTERN) String> externalId,

        @Schema(implementation = String.class, nullable = true)
        Patched<@Size(max = 20) String> divisionCode,

        @Schema(implementation = String.class, nullable = true)
        Patched<@Size(max = 50) String> creditCode,

        @Schema(implementation = String.class, nullable = true)
        Patched<@Size(max = 20) String> schoolCode,

        @Schema(implementation = LocalDate.class, nullable = true)
        Patched<LocalDate> openedOn) {

    ChangeUnit toCommand() {
        return new ChangeUnit(
                name, kind, parentId, position, aliases, externalId, divisionCode, creditCode, schoolCode, openedOn);
    }
}
