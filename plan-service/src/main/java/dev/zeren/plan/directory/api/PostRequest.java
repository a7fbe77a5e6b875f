package dev.zeren.plan.directory.api;

import dev.zeren.plan.directory.application.PostService.AddPost;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/** A post to give; open ends are left out. */
public record PostRequest(
        @NotNull UUID unitId, @NotBlank @Size(max = 100) String title, LocalDate from, LocalDate to) {

    AddPost toCommand() {
        return new AddPost(unitId, title, from, to);
    }
}
