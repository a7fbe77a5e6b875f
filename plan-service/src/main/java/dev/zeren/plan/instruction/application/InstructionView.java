package dev.zeren.plan.instruction.application;

import dev.zeren.plan.instruction.domain.Instruction;
import dev.zeren.plan.instruction.domain.InstructionAct;
import dev.zeren.plan.instruction.domain.InstructionLife;
import dev.zeren.plan.instruction.domain.InstructionStatus;
import dev.zeren.plan.instruction.domain.Recipient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An instruction as others see it on a day.
 *
 * @param allowed what can be done in its state, by whoever may
 * @param overdue whether a reply is owed and its last day is past
 */
public record InstructionView(
        UUID id,
        int version,
        String subjectKind,
        UUID subjectId,
        String subjectTitle,
        UUID planId,
        UUID taskId,
        String text,
        LocalDate replyBy,
        InstructionStatus status,
        List<InstructionAct> allowed,
        boolean overdue,
        Instant issuedAt,
        String issuedByName,
        UUID issuerId,
        String note,
        List<RecipientView> recipients) {

    /** One whom it is for, and what he did with it. */
    public record RecipientView(
            UUID unitId,
            UUID personId,
            String name,
            InstructionStatus status,
            Instant acknowledgedAt,
            String acknowledgedByName,
            Instant repliedAt,
            String repliedByName,
            String reply,
            List<UUID> evidence) {

        static RecipientView of(Recipient recipient, Map<UUID, String> names) {
            return new RecipientView(
                    recipient.unitId(),
                    recipient.personId(),
                    names.get(recipient.unitId() == null ? recipient.personId() : recipient.unitId()),
                    recipient.status(),
                    recipient.acknowledgedAt(),
                    recipient.acknowledgedByName(),
                    recipient.repliedAt(),
                    recipient.repliedByName(),
                    recipient.reply(),
                    recipient.evidenceIds());
        }
    }

    static InstructionView of(Instruction instruction, List<RecipientView> recipients, LocalDate today) {
        Instruction.About about = instruction.about();
        return new InstructionView(
                instruction.id(),
                instruction.version(),
                about.kind(),
                about.id(),
                about.title(),
                about.planId(),
                about.taskId(),
                instruction.text(),
                instruction.replyBy(),
                instruction.status(),
                List.copyOf(InstructionLife.LIFE.allowed(instruction.status())),
                instruction.overdue(today),
                instruction.issuedAt(),
                instruction.issuer().name(),
                instruction.issuer().person(),
                instruction.note(),
                recipients);
    }
}
