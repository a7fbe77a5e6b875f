package dev.zeren.plan.rectification.api;

import dev.zeren.kit.domain.WireName;
import dev.zeren.plan.rectification.application.ProblemActs.Said;
import dev.zeren.plan.rectification.domain.Deadline;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said with the acts of a problem's life. */
final class ProblemActRequests {

    private ProblemActRequests() {}

    /** The measures, and the cause if it is known now. */
    @Schema(name = "ProblemStartRequest")
    public record Start(
            @NotBlank @Size(max = 4000) String measure,
            @Size(max = 4000) String cause) {}

    /** How it was rectified. */
    @Schema(name = "ProblemRectifyRequest")
    public record Rectify(
            @NotBlank @Size(max = 4000) String narrative,

            @Schema(description = "佐证材料的 id · ids of evidence") @Size(max = 100)
            List<@NotNull UUID> evidence) {

        Said toSaid() {
            return said(narrative, evidence);
        }
    }

    /** Why it is not rectified, and a new deadline if it gets one. */
    @Schema(name = "ProblemReturnRequest")
    public record Return(
            @NotBlank @Size(max = 4000) String reason,
            @Valid DeadlineRequest deadline) {}

    /** An opinion, and another day for the look-back than the usual one. */
    @Schema(name = "ProblemSignOffRequest")
    public record SignOff(@Size(max = 4000) String opinion, LocalDate lookBackOn) {}

    /** What the look-back found. */
    @Schema(name = "LookBackOutcome")
    public enum Outcome {
        /** It is still rectified. */
        KEPT,
        /** It is there again. */
        REOPENED;

        @Override
        public String toString() {
            return WireName.of(this);
        }
    }

    /** What was found, and by when it is to be rectified again. */
    @Schema(name = "ProblemLookBackRequest")
    public record LookBack(
            @NotNull Outcome outcome,
            @NotBlank @Size(max = 4000) String findings,

            @Schema(description = "佐证材料的 id · ids of evidence") @Size(max = 100)
            List<@NotNull UUID> evidence,

            @Valid DeadlineRequest deadline) {

        Said toSaid() {
            return said(findings, evidence);
        }
    }

    /** Why it is no problem of the list any more. */
    @Schema(name = "ProblemWithdrawRequest")
    public record Withdraw(@NotBlank @Size(max = 4000) String reason) {}

    static Deadline deadline(DeadlineRequest request) {
        return request == null ? null : request.toDeadline();
    }

    private static Said said(String words, List<UUID> evidence) {
        return new Said(words, evidence == null ? List.of() : evidence);
    }
}
