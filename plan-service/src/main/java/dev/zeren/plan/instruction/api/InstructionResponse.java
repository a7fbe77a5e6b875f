package dev.zeren.plan.instruction.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.kit.http.Versioned;
import dev.zeren.plan.instruction.application.InstructionView;
import dev.zeren.plan.instruction.application.InstructionView.RecipientView;
import dev.zeren.plan.instruction.domain.InstructionAct;
import dev.zeren.plan.instruction.domain.InstructionStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A leader's instruction, and what became of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InstructionResponse(
        UUID id,
        On on,
        UUID planId,
        UUID taskId,
        String text,
        LocalDate replyBy,

        @Schema(description = "整体的状态：最慢的一家到哪里 · where the last of those whom it is for stands")
        InstructionStatus status,

        @Schema(description = "当前状态下可以做什么（不论由谁） · what is possible in this state, by whoever may")
        List<InstructionAct> allowed,

        boolean overdue,
        Instant issuedAt,
        String issuedByName,

        @Schema(description = "批示人在名录中的条目 · the leader's entry in the directory")
        UUID leaderId,

        @Schema(description = "办结意见或撤回原因 · what was said at its end")
        String note,

        List<Recipient> recipients,
        int version)
        implements Versioned {

    /** The thing that it is about. */
    @Schema(name = "InstructionThing")
    public record On(String kind, UUID id, String title) {}

    /** One whom it is for, a unit or a person, and what he did with it. */
    @Schema(name = "InstructionRecipient")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Recipient(
            UUID unitId,
            UUID personId,
            String name,
            InstructionStatus status,
            Instant acknowledgedAt,
            String acknowledgedByName,
            Instant repliedAt,
            String repliedByName,
            String narrative,
            List<UUID> evidence) {

        static Recipient from(RecipientView view) {
            return new Recipient(
                    view.unitId(),
                    view.personId(),
                    view.name(),
                    view.status(),
                    view.acknowledgedAt(),
                    view.acknowledgedByName(),
                    view.repliedAt(),
                    view.repliedByName(),
                    view.reply(),
                    view.evidence());
        }
    }

    static InstructionResponse from(InstructionView view) {
        return new InstructionResponse(
                view.id(),
                new On(view.subjectKind(), view.subjectId(), view.subjectTitle()),
                view.planId(),
                view.taskId(),
                view.text(),
                view.replyBy(),
                view.status(),
                view.allowed(),
                view.overdue(),
                view.issuedAt(),
                view.issuedByName(),
                view.issuerId(),
                view.note(),
                view.recipients().stream().map(Recipient::from).toList(),
                view.version());
    }
}
