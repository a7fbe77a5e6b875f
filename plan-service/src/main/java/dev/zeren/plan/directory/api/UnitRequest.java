package dev.zeren.plan.directory.api;

import dev.zeren.plan.directory.application.AddUnit;
import dev.zeren.plan.directory.domain.UnitCodes;
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

/** A unit to add. */
public record UnitRequest(
        @NotBlank @Size(max = 200) String name,
        @NotNull UnitKind kind,
        UUID parentId,
        @Min(0) @Max(1_000_000) Integer position,
        @Size(max = 50) List<@NotBlank @Size(max = 200) String> aliases,

        @Schema(description = "对方系统中的编号，本局内唯一 · the id in another system; unique in the bureau")
        @Pattern(regexp = ExternalId.PATTERN)
        String externalId,

        @Schema(description = "行政区划代码 · administrative division, GB/T 2260, six digits") @Size(max = 20)
        String divisionCode,

        @Schema(
                description =
                        "统一社会信用代码，校验位须正确 · unified social credit code, GB 32100-2015; the last character is checked")
        @Size(max = 50)
        String creditCode,

        @Schema(description = "学校标识码 · identification code of a school") @Size(max = 20)
        String schoolCode,

        LocalDate openedOn) {

    AddUnit toCommand() {
        return new AddUnit(
                name,
                kind,
                parentId,
                position,
                aliases == null ? List.of() : aliases,
                externalId,
                new UnitCodes(divisionCode, creditCode, schoolCode),
                openedOn);
    }
}
