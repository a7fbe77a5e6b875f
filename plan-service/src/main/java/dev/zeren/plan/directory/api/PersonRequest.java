package dev.zeren.plan.directory.api;

import dev.zeren.plan.directory.application.PersonService.AddPerson;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person to add. */
public record PersonRequest(
        @NotBlank @Size(max = 100) String name,

        @Schema(description = "登录账号的 OIDC subject · the OIDC subject under which the person signs in")
        @Size(min = 1, max = 255)
        String subject,

        @Size(max = 50) List<@NotBlank @Size(max = 100) String> aliases,

        @Schema(description = "对方系统中的编号，本局内唯一 · the id in another system; unique in the bureau")
        @Pattern(regexp = ExternalId.PATTERN)
        String externalId) {

    AddPerson toCommand() {
        return new AddPerson(name, subject, aliases == null ? List.of() : aliases, externalId);
    }
}
