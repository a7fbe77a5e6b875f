package dev.zeren.plan.instruction.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said with the acts of an instruction's life. */
final class InstructionActRequests {

    private InstructionActRequests() {}

    /** As which of the units that it is for; only where there is a choice. */
    @Schema(name = "InstructionAcknowledgeRequest")
    public record Acknowledge(UUID unitId) {}

    /** What became of it. */
    @Schema(name = "InstructionReplyRequest")
    public record Reply(
            @NotBlank @Size(max = 4000) String narrative,

            @Schema(description = "佐证材料的 id · ids of evidence") @Size(max = 100)
            List<@NotNull UUID> evidence,

            @Schema(description = "代表哪个单位；只有一个时可省略 · as which unit, when there is a choice")
            UUID unitId) {}

    /** What the leader thinks of the replies. */
    @Schema(name = "InstructionCloseRequest")
    public record Close(@Size(max = 4000) String note) {}

    /** Why it is not to be done any more. */
    @Schema(name = "InstructionWithdrawRequest")
    public record Withdraw(@NotBlank @Size(max = 4000) String reason) {}
}
