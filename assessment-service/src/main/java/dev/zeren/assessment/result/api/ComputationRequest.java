package dev.zeren.assessment.result.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which assessees to count again; all when none are named. */
public record ComputationRequest(
        @Size(max = 200) @Schema(description = "只重算这些考核对象；不给则全部 · only these assessees; all when absent")
        Set<@NotNull UUID> assesseeIds) {

    Set<UUID> some() {
        return assesseeIds == null ? Set.of() : assesseeIds;
    }
}
