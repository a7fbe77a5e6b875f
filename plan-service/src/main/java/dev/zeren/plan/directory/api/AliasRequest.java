package dev.zeren.plan.directory.api;

import dev.zeren.plan.directory.domain.AliasOrigin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** An alias to add; without an origin it was entered. */
public record AliasRequest(@NotBlank @Size(max = 100) String name, AliasOrigin origin) {

    AliasOrigin originOrEntered() {
        return origin == null ? AliasOrigin.ENTERED : origin;
    }
}
