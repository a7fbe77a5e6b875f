package dev.zeren.plan.directory.api;

import dev.zeren.kit.http.Patched;
import dev.zeren.plan.directory.application.PostService.ChangePost;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to change of a post (JSON Merge Patch). */
public record PostPatch(
        @Schema(implementation = String.class) Patched<@NotBlank @Size(max = 100) String> title,

        @Schema(implementation = LocalDate.class, nullable = true)
        Patched<LocalDate> from,

        @Schema(implementation = LocalDate.class, nullable = true)
        Patched<LocalDate> to) {

    ChangePost toCommand() {
        return new ChangePost(title, from, to);
    }
}
