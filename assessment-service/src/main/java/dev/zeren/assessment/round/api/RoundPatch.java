package dev.zeren.assessment.round.api;

import dev.zeren.assessment.round.api.RoundRequests.Phase;
import dev.zeren.assessment.round.api.RoundRequests.Selection;
import dev.zeren.assessment.round.application.RoundService.ChangeRound;
import dev.zeren.kit.http.Patched;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to change of a round (JSON Merge Patch). */
public record RoundPatch(
        @Schema(implementation = String.class) Patched<@NotBlank @Size(max = 300) String> title,

        @Schema(implementation = Integer.class) Patched<@NotNull @Min(1900) @Max(2200) Integer> year,

        @Schema(implementation = UUID.class) Patched<@NotNull UUID> schemeVersionId,

        @Schema(type = SchemaType.ARRAY, implementation = Phase.class)
        Patched<@NotNull @Size(max = 7) List<@NotNull @Valid Phase>> phases,

        @Schema(type = SchemaType.ARRAY, implementation = String.class)
        Patched<@NotNull @Size(max = 100) List<@NotBlank @Size(max = 60) String>> periods,

        @Schema(type = SchemaType.ARRAY, implementation = Selection.class)
        Patched<@NotEmpty @Size(max = 50) List<@NotNull @Valid Selection>> assessees,

        @Schema(implementation = Integer.class) Patched<@NotNull @Min(0) @Max(50) Integer> recusalYears) {

    ChangeRound toCommand() {
        return new ChangeRound(
                title,
                year,
                schemeVersionId,
                map(phases, RoundRequests::phases),
                map(periods, some -> some.stream().distinct().toList()),
                map(assessees, RoundRequests::selections),
                recusalYears);
    }

    private static <T, R> Patched<R> map(Patched<T> patched, Function<T, R> change) {
        return patched.isPresent() ? Patched.of(change.apply(patched.value())) : Patched.absent();
    }
}
