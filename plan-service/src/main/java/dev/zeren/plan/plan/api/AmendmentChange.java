package dev.zeren.plan.plan.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.zeren.plan.plan.application.CorrectDraft;
import dev.zeren.plan.plan.domain.draft.DraftFault;
import dev.zeren.plan.plan.domain.draft.PlanChange;
import dev.zeren.plan.term.Duty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** One change of an issued plan, told apart by {@code operation}; three are those of corrections. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "operation")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CorrectionRequest.Reword.class, name = "reword"),
    @JsonSubTypes.Type(value = CorrectionRequest.Assign.class, name = "assign"),
    @JsonSubTypes.Type(value = TargetCorrectionRequest.class, name = "target"),
    @JsonSubTypes.Type(value = AmendmentChange.Due.class, name = "due"),
    @JsonSubTypes.Type(value = AmendmentChange.Head.class, name = "plan"),
    @JsonSubTypes.Type(value = AmendmentChange.Add.class, name = "add"),
    @JsonSubTypes.Type(value = AmendmentChange.Withdraw.class, name = "withdraw")
})
@Schema(
        name = "AmendmentChange",
        discriminatorProperty = "operation",
        oneOf = {
            CorrectionRequest.Reword.class,
            CorrectionRequest.Assign.class,
            TargetCorrectionRequest.class,
            AmendmentChange.Due.class,
            AmendmentChange.Head.class,
            AmendmentChange.Add.class,
            AmendmentChange.Withdraw.class
        },
        discriminatorMapping = {
            @DiscriminatorMapping(value = "reword", schema = CorrectionRequest.Reword.class),
            @DiscriminatorMapping(value = "assign", schema = CorrectionRequest.Assign.class),
            @DiscriminatorMapping(value = "target", schema = TargetCorrectionRequest.class),
            @DiscriminatorMapping(value = "due", schema = AmendmentChange.Due.class),
            @DiscriminatorMapping(value = "plan", schema = AmendmentChange.Head.class),
            @DiscriminatorMapping(value = "add", schema = AmendmentChange.Add.class),
            @DiscriminatorMapping(value = "withdraw", schema = AmendmentChange.Withdraw.class)
        })
public sealed interface AmendmentChange
        permits CorrectionRequest.Reword,
                CorrectionRequest.Assign,
                TargetCorrectionRequest,
                AmendmentChange.Due,
                AmendmentChange.Head,
                AmendmentChange.Add,
                AmendmentChange.Withdraw {

    CorrectDraft toCommand();

    /** Another due date for a task. */
    @Schema(
            name = "AmendmentDue",
            requiredProperties = "operation",
            properties = @SchemaProperty(name = "operation", enumeration = "due"))
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Due(
            @NotNull UUID taskId,

            @Schema(description = "省略则随计划 · absent: due with the plan")
            LocalDate dueOn) implements AmendmentChange {

        @Override
        public CorrectDraft toCommand() {
            return new CorrectDraft.Change(new PlanChange.Due(taskId, dueOn), false);
        }
    }

    /** Another title or last day for the plan. */
    @Schema(
            name = "AmendmentPlan",
            requiredProperties = "operation",
            properties = @SchemaProperty(name = "operation", enumeration = "plan"))
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Head(@Size(min = 1, max = 300) String title, LocalDate endsOn) implements AmendmentChange {

        @Override
        public CorrectDraft toCommand() {
            return new CorrectDraft.Change(
                    new PlanChange.Head(DraftFault.requireWords(title, "/title"), endsOn), false);
        }
    }

    /** One more task. */
    @Schema(
            name = "AmendmentAdd",
            requiredProperties = "operation",
            properties = @SchemaProperty(name = "operation", enumeration = "add"))
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Add(
            @Schema(description = "排在这项任务之后，属于同一部分 · it stands behind this task, in the same section") @NotNull
            UUID behind,

            @Schema(description = "印出的编号；可以没有 · the number as printed; there need be none") @Size(max = 40)
            String label,

            @Size(max = 1000) String heading,
            @Size(max = 100_000) String text,

            @Schema(description = "省略则随计划 · absent: due with the plan")
            LocalDate dueOn,

            @Size(max = 50) List<@NotNull @Valid Holder> assignments)
            implements AmendmentChange {

        /** Who has which duty; without an id the directory is asked for the name. */
        @Schema(name = "AmendmentAssignment")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        public record Holder(
                @Schema(implementation = Duty.class) @NotNull
                String duty,

                @Size(min = 1, max = 300) String name,
                UUID personId,
                UUID unitId) {

            CorrectDraft.Add.Holder toHolder() {
                return new CorrectDraft.Add.Holder(
                        CorrectionRequest.duty(duty), DraftFault.requireWords(name, "/name"), personId, unitId);
            }
        }

        @Override
        public CorrectDraft toCommand() {
            return new CorrectDraft.Add(
                    behind,
                    orEmpty(label, "/label"),
                    orEmpty(heading, "/heading"),
                    orEmpty(text, "/text"),
                    dueOn,
                    assignments == null ? List.of() : PlanChange.each("/assignments", assignments, Holder::toHolder));
        }

        private static String orEmpty(String words, String pointer) {
            return words == null ? "" : DraftFault.keepable(words, pointer);
        }
    }

    /** The task counts no more and takes no reports; it stays to be read. */
    @Schema(
            name = "AmendmentWithdraw",
            requiredProperties = "operation",
            properties = @SchemaProperty(name = "operation", enumeration = "withdraw"))
    record Withdraw(@NotNull UUID taskId) implements AmendmentChange {

        @Override
        public CorrectDraft toCommand() {
            return new CorrectDraft.Withdraw(taskId);
        }
    }
}
