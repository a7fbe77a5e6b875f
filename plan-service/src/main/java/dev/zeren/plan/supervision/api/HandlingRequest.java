package dev.zeren.plan.supervision.api;

import dev.zeren.plan.supervision.application.NoticeActs.Act;
import dev.zeren.plan.supervision.domain.NoticeAct;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was done about a notice, or is answered to it. */
@Schema(name = "SupervisionHandling")
public record HandlingRequest(
        @NotBlank @Size(max = 4000) String words,

        @Schema(description = "佐证材料 · evidence for it") @Size(max = 50)
        List<@NotNull UUID> evidenceIds) {

    Act toAct(NoticeAct act) {
        return new Act(
                act,
                words,
                evidenceIds == null
                        ? List.of()
                        : evidenceIds.stream().distinct().toList());
    }
}
