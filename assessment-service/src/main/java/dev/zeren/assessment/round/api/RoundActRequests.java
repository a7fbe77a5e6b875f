package dev.zeren.assessment.round.api;

import dev.zeren.assessment.round.application.AssignmentService.ChangeAssignment;
import dev.zeren.assessment.round.application.AssignmentService.Removal;
import dev.zeren.assessment.round.application.RoundActs.Extend;
import dev.zeren.assessment.round.domain.RoundPhase;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said with the acts of a round. */
final class RoundActRequests {

    private RoundActRequests() {}

    /** Why. */
    @Schema(name = "RoundReasonRequest")
    public record Reason(@NotBlank @Size(max = 4000) String reason) {}

    /** Which phase ends later. */
    @Schema(name = "RoundExtensionRequest")
    public record Extension(
            @NotNull RoundPhase phase,

            @Schema(description = "类别，省略即全部 · for which class; all without it") @Size(min = 1, max = 60)
            String assesseeClass,

            @Schema(description = "新的最后一天 · its last day from now on") @NotNull
            LocalDate to,

            @NotBlank @Size(max = 4000) String reason) {

        Extend toCommand() {
            return new Extend(phase, assesseeClass, to, reason);
        }
    }

    /** By what is drawn. */
    @Schema(name = "AssignmentDrawRequest")
    public record Draw(
            @Schema(description = "种子；相同的种子得到相同的分配 · the same seed gives the same assignment") @NotNull
            Long seed) {}

    /** Who scores an assessee from now on. */
    @Schema(name = "AssignmentChangeRequest")
    public record Change(
            @NotNull UUID assesseeId,

            @Schema(description = "不再评分的人 · who scores it no more")
            UUID removeEvaluatorId,

            @Schema(description = "改由谁评分 · who scores it from now on")
            UUID addEvaluatorId,

            @NotBlank @Size(max = 4000) String reason) {

        ChangeAssignment toCommand() {
            return new ChangeAssignment(assesseeId, removeEvaluatorId, addEvaluatorId, reason.strip());
        }

        @Schema(hidden = true)
        @AssertTrue
        boolean isChange() {
            return removeEvaluatorId != null || addEvaluatorId != null;
        }
    }

    /** Who leaves the round. */
    @Schema(name = "EvaluatorRemovalRequest")
    public record EvaluatorRemoval(
            @NotNull UUID evaluatorId,
            @NotBlank @Size(max = 4000) String reason) {

        Removal toCommand() {
            return new Removal(evaluatorId, reason.strip());
        }
    }
}
