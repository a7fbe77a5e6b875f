package dev.zeren.plan.rectification.api;

import dev.zeren.kit.http.Patched;
import dev.zeren.plan.rectification.application.ProblemService.ChangeProblem;
import dev.zeren.plan.rectification.domain.Deadline;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to change of a problem (JSON Merge Patch). */
public record ProblemPatch(
        @Schema(implementation = String.class) Patched<@NotBlank @Size(max = 4000) String> problem,

        @Schema(implementation = String.class, nullable = true)
        Patched<@Size(max = 4000) String> cause,

        @Schema(implementation = String.class, nullable = true)
        Patched<@Size(max = 4000) String> measure,

        @Schema(implementation = String.class) Patched<@NotBlank @Size(max = 30) String> level,
        @Schema(implementation = UUID.class) Patched<@NotNull UUID> unitId,

        @Schema(implementation = UUID.class, nullable = true)
        Patched<UUID> personId,

        @Schema(implementation = UUID.class, nullable = true)
        Patched<UUID> concernedUnitId,

        @Schema(implementation = DeadlineRequest.class) Patched<@NotNull @Valid DeadlineRequest> deadline,

        @Schema(
                implementation = LocalDate.class,
                nullable = true,
                description = "回头看日期，销号后可改 · when to look back; once it is signed off")
        Patched<LocalDate> lookBackOn) {

    ChangeProblem toCommand() {
        Patched<Deadline> newDeadline =
                deadline.isPresent() ? Patched.of(deadline.value().toDeadline()) : Patched.absent();
        return new ChangeProblem(
                problem, cause, measure, level, unitId, personId, concernedUnitId, newDeadline, lookBackOn);
    }
}
