package dev.zeren.plan.directory.api;

import dev.zeren.plan.directory.application.AddUnit;
import dev.zeren.plan.directory.domain.UnitKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** A unit to add. */
public record UnitRequest(
        @NotBlank @Size(max = 200) String name,
        @NotNull UnitKind kind,
        UUID parentId,
        @Min(0) @Max(1_000_000) Integer position,
        @Size(max = 50) List<@NotBlank @Size(max = 200) String> aliases) {

    AddUnit toCommand() {
        return new AddUnit(name, kind, parentId, position, aliases == null ? List.of() : aliases);
    }
}
