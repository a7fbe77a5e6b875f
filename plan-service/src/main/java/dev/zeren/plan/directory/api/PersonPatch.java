package dev.zeren.plan.directory.api;

import dev.zeren.kit.http.Patched;
import dev.zeren.plan.directory.application.PersonService.ChangePerson;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to change of a person (JSON Merge Patch). */
public record PersonPatch(
        @Schema(implementation = String.class) Patched<@NotBlank @Size(max = 100) String> name,

        @Schema(implementation = String.class, nullable = true)
        Patched<@Size(min = 1, max = 255) String> subject,

        @Schema(implementation = String[].class)
        Patched<@NotNull @Size(max = 50) List<@NotBlank @Size(max = 100) String>> aliases,

        @Schema(implementation = String.class, nullable = true)
        Patched<@Pattern(regexp = ExternalId.PATTERN) String> externalId) {

    ChangePerson toCommand() {
        return new ChangePerson(name, subject, aliases, externalId);
    }
}
